using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Properties;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Analyzers;

/// <summary>Runs the suppressor beside the analyzers that come with the SDK.</summary>
public sealed class ImportAdviceSuppressorTests
{
    private const string HardLink = """
        [DllImport("kernel32.dll")]
        public static extern bool CreateHardLink(string link, string target, IntPtr attributes);
        """;

    private const string VisualBasicHardLink = """
        <DllImport("kernel32.dll")>
        Public Function CreateHardLink(link As String, target As String, attributes As IntPtr) As Boolean
        End Function
        """;

    [Theory]
    [InlineData("SetLastError = true, CharSet = CharSet.Unicode")]
    [InlineData("EntryPoint = \"CreateSymbolicLinkW\", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true")]
    [InlineData("SetLastError = true")]
    public async Task SYSLIB1054_is_suppressed_on_our_imports(string arguments)
    {
        (Diagnostic _, string suppressed) = Assert.Single(await AnalyzeAsync("SYSLIB1054", LanguageNames.CSharp, DeclarationSource.DllImport($"""
            [DllImport("kernel32.dll", {arguments})]
            public static extern bool CreateSymbolicLink(string link, string target, int flags);
            """)));
        Assert.Equal("SLNKS001", suppressed);
    }

    [Fact]
    public async Task SYSLIB1054_is_not_suppressed_on_other_imports()
    {
        (Diagnostic _, string suppressed) = Assert.Single(await AnalyzeAsync("SYSLIB1054", LanguageNames.CSharp, DeclarationSource.DllImport(HardLink)));
        Assert.Empty(suppressed);
    }

    [Theory]
    [InlineData("""[DllImport("hid.dll", SetLastError = true)] public static extern bool HidD_FlushQueue(IntPtr device);""")]
    [InlineData("""[DllImport("secur32.dll", CharSet = CharSet.Unicode)] public static extern bool TranslateName(string name, int from, int to, IntPtr translated, ref uint size);""")]
    public async Task SYSLIB1054_is_suppressed_on_imports_of_other_functions_that_return_a_BOOLEAN(string import)
    {
        (Diagnostic _, string suppressed) = Assert.Single(await AnalyzeAsync("SYSLIB1054", LanguageNames.CSharp, DeclarationSource.DllImport(import)));
        Assert.Equal("SLNKS001", suppressed);
    }

    [Fact]
    public async Task CA2101_is_not_suppressed_where_only_the_width_is_judged()
    {
        (Diagnostic _, string suppressed) = Assert.Single(await AnalyzeAsync("CA2101", LanguageNames.CSharp, DeclarationSource.DllImport("""
            [DllImport("secur32.dll", EntryPoint = "TranslateNameA")]
            public static extern byte TranslateName(string name, int from, int to, IntPtr translated, ref uint size);
            """)));
        Assert.Empty(suppressed);
    }

    [Fact]
    public async Task CA2101_is_suppressed_on_our_imports()
    {
        (Diagnostic _, string suppressed) = Assert.Single(await AnalyzeAsync("CA2101", LanguageNames.CSharp, DeclarationSource.DllImport("""
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkA")]
            public static extern bool CreateSymbolicLink(string link, string target, int flags);
            """)));
        Assert.Equal("SLNKS002", suppressed);
    }

    [Fact]
    public async Task CA2101_is_not_suppressed_on_other_imports()
    {
        (Diagnostic _, string suppressed) = Assert.Single(await AnalyzeAsync("CA2101", LanguageNames.CSharp, DeclarationSource.DllImport(HardLink)));
        Assert.Empty(suppressed);
    }

    [Fact]
    public async Task CA2101_is_suppressed_on_our_DllImport_of_Visual_Basic()
    {
        (Diagnostic _, string suppressed) = Assert.Single(await AnalyzeAsync("CA2101", LanguageNames.VisualBasic, DeclarationSource.VisualBasic("""
            <DllImport("kernel32.dll")>
            Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
            End Function
            """)));
        Assert.Equal("SLNKS002", suppressed);
    }

    [Fact]
    public async Task CA2101_is_suppressed_on_our_Declare()
    {
        (Diagnostic _, string suppressed) = Assert.Single(await AnalyzeAsync("CA2101", LanguageNames.VisualBasic, DeclarationSource.VisualBasic("""
            Public Declare Function CreateSymbolicLink Lib "kernel32" Alias "CreateSymbolicLinkA" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte
            """)));
        Assert.Equal("SLNKS002", suppressed);
    }

    [Fact]
    public async Task CA2101_is_not_suppressed_on_other_imports_of_Visual_Basic()
    {
        (Diagnostic _, string suppressed) = Assert.Single(await AnalyzeAsync("CA2101", LanguageNames.VisualBasic, DeclarationSource.VisualBasic(VisualBasicHardLink)));
        Assert.Empty(suppressed);
    }

    [Fact]
    public async Task CA2101_has_nothing_to_say_of_a_corrected_declaration() =>
        Assert.Empty(await AnalyzeAsync("CA2101", LanguageNames.CSharp, DeclarationSource.DllImport("""
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            public static extern bool CreateSymbolicLink(string link, string target, int flags);
            """)));

    [Fact]
    public async Task Advice_without_a_place_is_left_alone()
    {
        RepairedSolution solution = await RepairedSolution.CreateAsync(LanguageNames.CSharp, [("/0/NativeMethods.cs", "class NativeMethods { }")]);
        Compilation compilation = (await solution.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        List<Exception> thrown = [];
        var options = new CompilationWithAnalyzersOptions(solution.Project.AnalyzerOptions, (exception, _, _) => thrown.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers([new UnplacedAdvice(), new ImportAdviceSuppressor()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.False(Assert.Single(diagnostics).IsSuppressed);
        Assert.Empty(thrown);
    }

    private static async Task<ImmutableArray<(Diagnostic Diagnostic, string Suppressed)>> AnalyzeAsync(string id, string language, string source)
    {
        RepairedSolution solution = await RepairedSolution.CreateAsync(language, [(language == LanguageNames.CSharp ? "/0/NativeMethods.cs" : "/0/NativeMethods.vb", source)]);
        return await SdkRun.AnalyzeAsync(solution.Project, id, new ImportAdviceSuppressor());
    }
}
