using SymLinkAnalyzers.Analyzers;

namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>The base of the tests of one fix for what one rule reports of declarations: verifies members, in a source that fits their form.</summary>
/// <param name="id">The rule.</param>
/// <param name="fix">The equivalence key of the fix.</param>
public abstract class DeclarationFixTests(string id, string fix) : FixTests<DeclarationAnalyzer>(id, fix)
{
    // So that no using is idle whatever a fix does.
    private const string Uses = "\nstatic class Uses { static Type[] Types => new[] { typeof(CallConvCdecl), typeof(AnsiStringMarshaller) }; }\n";

    private const string VisualBasicUses = "\nFriend Class Uses\n    Shared ReadOnly Types As Type() = {GetType(CallConvCdecl)}\nEnd Class\n";

    protected Task VerifyDllImportAsync(string members, string fixedMembers) =>
        VerifyCSharpAsync(DeclarationSource.DllImport(members), DeclarationSource.DllImport(fixedMembers));

    /// <summary>The real generator runs, before and after.</summary>
    protected Task VerifyLibraryImportAsync(string members, string fixedMembers)
    {
        var test = CSharp(DeclarationSource.LibraryImport(members) + Uses, DeclarationSource.LibraryImport(fixedMembers) + Uses);
        test.UseLibraryImportGenerator = true;
        return test.RunAsync(Cancellation);
    }

    protected Task VerifyLocalFunctionAsync(string statements, string fixedStatements) =>
        VerifyCSharpAsync(DeclarationSource.LocalFunction(statements), DeclarationSource.LocalFunction(fixedStatements));

    protected Task VerifyVisualBasicMemberAsync(string members, string fixedMembers) =>
        VerifyVisualBasicAsync(DeclarationSource.VisualBasic(members) + VisualBasicUses, DeclarationSource.VisualBasic(fixedMembers) + VisualBasicUses);
}
