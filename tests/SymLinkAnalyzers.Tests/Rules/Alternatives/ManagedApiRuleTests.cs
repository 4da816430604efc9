using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Alternatives;

public sealed class ManagedApiRuleTests() : CallRuleTests("SLNK5001")
{
    [Fact]
    public Task Message_names_the_method_at_hand() => CSharpMessageAsync(
        "return [|Create(link, target, flags)|];",
        "Call 'SymLink.TryCreate' instead of CreateSymbolicLinkW: it passes the unprivileged flag, reports why a call fails, and works on other systems");

    [Fact]
    public Task Direct_call_is_reported() => CSharpAsync("return [|Create(link, target, flags)|];");

    [Fact]
    public Task Transacted_call_is_silent() => CSharpAsync("return CreateTransacted(link, target, flags, handle);");

    [Fact]
    public Task Direct_call_is_reported_in_Visual_Basic() => VisualBasicAsync("Return [|Create(link, target, flags)|]");

    [Fact]
    public Task Managed_call_is_silent_in_Visual_Basic() => VisualBasicAsync("Return File.CreateSymbolicLink(link, target)");

    [Fact]
    public Task Framework_without_the_api_is_silent() => new CSharpAnalyzerVerifier<CallAnalyzer>.Test
    {
        TestCode = """
            using System.Runtime.InteropServices;
            class C
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")] static extern byte Create(string link, string target, int flags);
                bool M(string link, string target) => Create(link, target, 2) != 0;
            }
            """,
        ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("[|Create(link, target, 3)|];", "SymLink.CreateDirectory")]
    [InlineData("[|Create(link, target, 2)|];", "SymLink.CreateFile")]
    [InlineData("[|Create(link, target, flags)|];", "SymLink.Create")]
    [InlineData("if (![|Create(link, target, 2)|]) throw new Win32Exception();", "SymLink.CreateFile")]
    [InlineData("return [|Create(link, target, 3)|];", "SymLink.TryCreateDirectory")]
    [InlineData("if (![|Create(link, target, 2)|]) return false;", "SymLink.TryCreateFile")]
    public Task Message_names_the_method_that_fits_the_call(string body, string method) => CSharpMessageAsync(
        body,
        $"Call '{method}' instead of CreateSymbolicLinkW: it passes the unprivileged flag, reports why a call fails, and works on other systems");

    [Theory]
    [InlineData("3", "Directory.CreateSymbolicLink")]
    [InlineData("2", "File.CreateSymbolicLink")]
    public Task Framework_that_is_preferred_is_named(string flags, string method)
    {
        var test = new CSharpAnalyzerVerifier<CallAnalyzer>.Test
        {
            TestCode = $$"""
                using System.Runtime.InteropServices;
                class C
                {
                    [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")] static extern byte Create(string link, string target, int flags);
                    bool M(string link, string target) => [|Create(link, target, {{flags}})|] != 0;
                }
                """,
            DefaultDiagnosticId = "SLNK5001",
            DiagnosticVerifier = (diagnostic, _, _) => Assert.Contains($"'{method}'", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)),
        };
        test.DisabledDiagnostics.AddRange(OtherRules.Of(new CallAnalyzer(), "SLNK5001"));
        test.TestState.AdditionalReferences.Add(typeof(SymLinks.SymLink).Assembly);
        return test.WithOptions("symlink_analyzers.preferred_api = framework").RunAsync(TestContext.Current.CancellationToken);
    }
}
