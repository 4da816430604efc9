using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;

namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>The base of the tests of one rule for declarations: verifies members, in a source that fits their form.</summary>
/// <param name="id">The rule.</param>
public abstract class DeclarationRuleTests(string id) : RuleTests<DeclarationAnalyzer>(id)
{
    protected Task VerifyDllImportAsync(string members, params DiagnosticResult[] expected) =>
        VerifyCSharpAsync(DeclarationSource.DllImport(members), expected);

    /// <summary>The real generator runs, as it does in a build.</summary>
    protected Task VerifyLibraryImportAsync(string members, params DiagnosticResult[] expected)
    {
        var test = CSharp(DeclarationSource.LibraryImport(members), expected);
        test.UseLibraryImportGenerator = true;
        return test.RunAsync(Cancellation);
    }

    protected Task VerifyLocalFunctionAsync(string statements, params DiagnosticResult[] expected) =>
        VerifyCSharpAsync(DeclarationSource.LocalFunction(statements), expected);

    /// <summary>Both forms that Visual Basic has: DllImport and Declare.</summary>
    protected Task VerifyVisualBasicMemberAsync(string members, params DiagnosticResult[] expected) =>
        VerifyVisualBasicAsync(DeclarationSource.VisualBasic(members), expected);
}
