using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.CodeFixes.Refactorings;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Refactorings;

/// <summary>Every row of the table is imported so that the code compiles and no rule of ours objects.</summary>
public sealed class InsertedRowTests
{
    private const string KernelMode = "root = true\n[*]\nsymlink_analyzers.kernel_mode = true\n";

    public static TheoryData<string> Functions => [.. NativeTable.Functions.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public Task LibraryImport_is_right(string function) =>
        VerifyAsync(function, "public static class NativeMethods { }", LanguageNames.CSharp, "LibraryImport(", SourceCompilation.Generate);

    [Theory]
    [MemberData(nameof(Functions))]
    public Task DllImport_of_an_old_framework_is_right(string function) => VerifyAsync(
        function,
        "public static class NativeMethods\n{\n}\n",
        LanguageNames.CSharp,
        "DllImport(",
        test =>
        {
            test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
            ((CSharpAnalyzerVerifier<EmptyDiagnosticAnalyzer>.Test)test).LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp7_3;
        });

    [Theory]
    [MemberData(nameof(Functions))]
    public Task DllImport_of_NET_Standard_is_right(string function) => VerifyAsync(
        function,
        "namespace Links { public partial class NativeMethods { private void M() { } } }",
        LanguageNames.CSharp,
        "DllImport(",
        test => test.ReferenceAssemblies = ReferenceAssemblies.NetStandard.NetStandard20);

    [Theory]
    [MemberData(nameof(Functions))]
    public Task Import_in_a_module_is_right(string function) => VerifyAsync(function, "Module NativeMethods\nEnd Module\n", LanguageNames.VisualBasic, "DllImport(");

    [Theory]
    [MemberData(nameof(Functions))]
    public Task Import_in_a_class_of_Visual_Basic_is_right(string function) => VerifyAsync(
        function,
        "Namespace Links\n    Public Class NativeMethods\n        Private Sub M()\n        End Sub\n    End Class\nEnd Namespace\n",
        LanguageNames.VisualBasic,
        "DllImport(",
        test => test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default);

    private static async Task VerifyAsync(string function, string source, string language, string form, Action<AnalyzerTest>? configure = null)
    {
        EditedProject project = await EditedProject.CreateAsync(source, language, test =>
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", KernelMode));
            configure?.Invoke(test);
        });
        CodeAction action = Assert.Single(await project.RefactorAsync(new InsertImport(), "NativeMethods"), action => action.EquivalenceKey == nameof(InsertImport) + function);
        EditedProject changed = await project.ApplyAsync(action);
        string text = (await changed.ReadAsync()).Values.First();
        Assert.Contains(form, text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)global(::|[.])", text);
        Assert.Empty(await changed.GetCompilerErrorsAsync());
        Assert.Equal([], await changed.AnalyzeAsync());
    }
}
