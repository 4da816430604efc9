using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Configuration;

/// <summary>SLNK9001.</summary>
public sealed class InvalidOptionRuleTests() : RuleTests<OptionAnalyzer>("SLNK9001")
{
    private const string Keys = "symlink_analyzers.preferred_api, symlink_analyzers.kernel_mode, symlink_analyzers.driver_framework, symlink_analyzers.additional_modules, symlink_analyzers.judge_references";

    [Theory]
    [InlineData("symlink_analyzers.preferred_apis", "symlink", "there is no such option; the options are " + Keys)]
    [InlineData("symlink_analyzers.preferred_api", "native", "the value must be one of symlink, framework, declaration")]
    [InlineData("symlink_analyzers.kernel_mode", "yes", "the value must be one of true, false")]
    [InlineData("symlink_analyzers.driver_framework", "umd", "the value must be one of wdm, kmdf, umdf")]
    [InlineData("symlink_analyzers.additional_modules", "a.dll, sub/b.dll", "the value must be file names of modules, separated by commas, such as 'links.dll, shim.dll'")]
    [InlineData("symlink_analyzers.additional_modules", "a.dll,,b.dll", "the value must be file names of modules, separated by commas, such as 'links.dll, shim.dll'")]
    public Task Faulty_setting_is_reported_without_a_place_where_the_file_is_not_shown(string key, string value, string reason) =>
        CSharp("class Empty { }", Diagnostic().WithMessage($"'{key} = {value}' has no effect: {reason}")).WithOptions($"{key} = {value}").RunAsync(Cancellation);

    [Fact]
    public Task Faulty_setting_is_reported_in_the_file() => VerifyInFileAsync(
        CSharp("class Empty { }"),
        """
        root = true
        [*]
        # symlink_analyzers.kernel_mode = nonsense
          {|#0:symlink_analyzers.kernel_mode = maybe|}  # not sure
        dotnet_diagnostic.SLNK1001.severity = warning
        {|#1:symlink_analyzers.colour=blue|}
        symlink_analyzers.driver_framework = KMDF
        """,
        Diagnostic().WithLocation(0).WithArguments("symlink_analyzers.kernel_mode", "maybe", "the value must be one of true, false"),
        Diagnostic().WithLocation(1).WithArguments("symlink_analyzers.colour", "blue", "there is no such option; the options are " + Keys));

    [Fact]
    public Task Faulty_setting_is_reported_in_visual_basic() => VerifyInFileAsync(
        VisualBasic("Class Empty\nEnd Class"),
        """
        root = true
        [*.vb]
        {|#0:symlink_analyzers.preferred_api = all|}
        {|#1:symlink_analyzers.additional_modules = ?|}
        """,
        Diagnostic().WithLocation(0).WithArguments("symlink_analyzers.preferred_api", "all", "the value must be one of symlink, framework, declaration"),
        Diagnostic().WithLocation(1).WithArguments("symlink_analyzers.additional_modules", "?", "the value must be file names of modules, separated by commas, such as 'links.dll, shim.dll'"));

    [Fact]
    public Task Faulty_setting_of_many_files_is_reported_once()
    {
        var test = CSharp("class Empty { }", Diagnostic().WithArguments("symlink_analyzers.kernel_mode", "maybe", "the value must be one of true, false"));
        test.TestState.Sources.Add(("/0/a/Other.cs", "class Other { }"));
        test.TestState.Sources.Add(("/0/b/Third.cs", "class Third { }"));
        return test.WithOptions("symlink_analyzers.kernel_mode = maybe").RunAsync(Cancellation);
    }

    [Fact]
    public Task Faulty_setting_of_two_files_of_a_folder_is_reported_in_the_config_file_alone()
    {
        var test = CSharp("class Empty { }");
        test.TestState.Sources.Add(("/0/Other.cs", "class Other { }"));
        test.TestState.Sources.Add(("/0/Third.cs", "class Third { }"));
        test.TestState.AdditionalFiles.Add(("/readme.txt", "symlink_analyzers.kernel_mode = maybe"));
        test.TestState.AdditionalFiles.Add(("/.editorconfig", "root = true\n[*]\n{|#0:symlink_analyzers.kernel_mode = maybe|}\n"));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\nsymlink_analyzers.kernel_mode = maybe\n"));
        test.ExpectedDiagnostics.Add(Diagnostic().WithLocation(0).WithArguments("symlink_analyzers.kernel_mode", "maybe", "the value must be one of true, false"));
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Global_config_is_checked_too()
    {
        var test = CSharp("class Empty { }", Diagnostic().WithArguments("symlink_analyzers.preferred_api", "x", "the value must be one of symlink, framework, declaration"));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nsymlink_analyzers.preferred_api = x\n"));
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("symlink_analyzers.preferred_api = Framework")]
    [InlineData("symlink_analyzers.kernel_mode = true")]
    [InlineData("symlink_analyzers.driver_framework = umdf")]
    [InlineData("symlink_analyzers.additional_modules = links.dll")]
    [InlineData("symlink_analyzers.additional_modules = links.dll; shim , driver.sys")]
    [InlineData("other_analyzers.kernel_mode = maybe")]
    [InlineData("dotnet_diagnostic.SLNK1001.severity = none")]
    public Task Right_setting_is_silent(string setting) => CSharp("class Empty { }").WithOptions(setting).RunAsync(Cancellation);

    private Task VerifyInFileAsync(AnalyzerTest test, string marked, params DiagnosticResult[] expected)
    {
        test.TestState.AdditionalFiles.Add(("/.editorconfig", marked));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", marked.Replace("{|#0:", "").Replace("{|#1:", "").Replace("|}", "")));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(Cancellation);
    }
}
