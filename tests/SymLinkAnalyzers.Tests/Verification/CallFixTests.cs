using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;

namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>
/// The base of the tests of one fix for what one rule reports of calls: verifies the bodies of a method that has the
/// parameters link, target, flags and others. What the rule reports is marked <c>[|…|]</c>.
/// </summary>
/// <param name="id">The rule.</param>
/// <param name="fix">The equivalence key of the fix.</param>
public abstract class CallFixTests(string id, string fix) : FixTests<CallAnalyzer>(id, fix, withSymLinks: true)
{
    protected Task VerifyBodyAsync(string body, string fixedBody) =>
        VerifyMembersAsync(CallFixSource.Method(body), CallFixSource.Method(fixedBody));

    /// <summary>Verifies that the fix is not offered for what is marked.</summary>
    protected Task VerifyBodyNotOfferedAsync(string body) => VerifyBodyAsync(body, body);

    protected Task VerifyMembersAsync(string members, string fixedMembers) =>
        VerifyFileAsync(CallFixSource.CSharp(members), CallFixSource.CSharp(fixedMembers));

    /// <summary>Verifies the body of a C# method, and how the action is called in a menu.</summary>
    protected Task VerifyTitleAsync(string body, string fixedBody, string title)
    {
        var test = CSharp(CallFixSource.CSharp(CallFixSource.Method(body)), CallFixSource.CSharp(CallFixSource.Method(fixedBody)));
        test.CodeActionVerifier = (action, _) => Assert.Equal(title, action.Title);
        return RunAsync(test, CallFixSource.CSharpDeclarations);
    }

    /// <inheritdoc cref="VerifyBodyNotOfferedAsync"/>
    protected Task VerifyMembersNotOfferedAsync(string members) => VerifyMembersAsync(members, members);

    /// <summary>Verifies a file with the usings it has.</summary>
    protected Task VerifyFileAsync(string source, string fixedSource) => RunAsync(CSharp(source, fixedSource), CallFixSource.CSharpDeclarations);

    protected Task VerifyVisualBasicBodyAsync(string body, string fixedBody) =>
        VerifyVisualBasicMembersAsync(CallFixSource.Function(body), CallFixSource.Function(fixedBody));

    /// <inheritdoc cref="VerifyBodyNotOfferedAsync"/>
    protected Task VerifyVisualBasicBodyNotOfferedAsync(string body) => VerifyVisualBasicBodyAsync(body, body);

    protected Task VerifyVisualBasicMembersAsync(string members, string fixedMembers) =>
        RunAsync(VisualBasic(CallFixSource.VisualBasic(members), CallFixSource.VisualBasic(fixedMembers)), CallFixSource.VisualBasicDeclarations);

    protected Task RunAsync(CodeFixTest test, (string Name, string Content) declarations)
    {
        test.TestState.Sources.Add(declarations);
        if (test.FixedState.Sources.Count > 0)
        {
            test.FixedState.Sources.Add(declarations);
        }

        return test.RunAsync(Cancellation);
    }
}
