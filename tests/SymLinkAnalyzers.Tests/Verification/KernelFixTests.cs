using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>The base of the tests of one fix of kernel calls and declarations, in the sources of <see cref="KernelSource"/>.</summary>
/// <param name="id">The rule.</param>
/// <param name="fix">The equivalence key of the fix.</param>
public abstract class KernelFixTests<TAnalyzer>(string id, string fix) : FixTests<TAnalyzer>(id, fix)
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    protected Task VerifyMembersAsync(string members, string fixedMembers) =>
        VerifyCSharpAsync(KernelSource.CSharp(members), KernelSource.CSharp(fixedMembers));

    protected Task VerifyBodyAsync(string statements, string fixedStatements) =>
        VerifyCSharpAsync(KernelSource.CSharpBody(statements), KernelSource.CSharpBody(fixedStatements));

    protected Task VerifyVisualBasicMembersAsync(string members, string fixedMembers) =>
        VerifyVisualBasicAsync(KernelSource.VisualBasic(members), KernelSource.VisualBasic(fixedMembers));

    protected Task VerifyVisualBasicBodyAsync(string statements, string fixedStatements) =>
        VerifyVisualBasicAsync(KernelSource.VisualBasicBody(statements), KernelSource.VisualBasicBody(fixedStatements));
}
