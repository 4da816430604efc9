using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.CodeFixes.Providers;
using SymLinkAnalyzers.Testing;

namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>
/// The base of the tests of one fix for what one rule reports, in sources marked <c>{|SLNK1001:…|}</c> or <c>[|…|]</c>. The host's other
/// rules are off.
/// </summary>
/// <param name="id">The rule.</param>
/// <param name="fix">The equivalence key of the fix; null for the one that is offered first.</param>
/// <param name="withDeclarations">Whether the sources can call what <see cref="CommonDeclarations"/> declares.</param>
/// <param name="withSymLinks">Whether the sources can use the helper library.</param>
public abstract class FixTests<TAnalyzer>(string id, string? fix, bool withDeclarations = false, bool withSymLinks = false)
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A test with further settings. Where both sources are the same, the fix must not be offered.</summary>
    protected CSharpCodeFixVerifier<TAnalyzer, SymLinkCodeFixProvider>.Test CSharp(string source, string fixedSource)
    {
        var test = new CSharpCodeFixVerifier<TAnalyzer, SymLinkCodeFixProvider>.Test();
        Prepare(test, source, fixedSource, CommonDeclarations.CSharp);
        return test;
    }

    /// <inheritdoc cref="CSharp"/>
    protected VisualBasicCodeFixVerifier<TAnalyzer, SymLinkCodeFixProvider>.Test VisualBasic(string source, string fixedSource)
    {
        var test = new VisualBasicCodeFixVerifier<TAnalyzer, SymLinkCodeFixProvider>.Test();
        Prepare(test, source, fixedSource, CommonDeclarations.VisualBasic);
        return test;
    }

    protected Task VerifyCSharpAsync(string source, string fixedSource) => CSharp(source, fixedSource).RunAsync(Cancellation);

    protected Task VerifyVisualBasicAsync(string source, string fixedSource) => VisualBasic(source, fixedSource).RunAsync(Cancellation);

    /// <summary>Verifies that the fix is not offered for what is marked.</summary>
    protected Task VerifyCSharpNotOfferedAsync(string source) => VerifyCSharpAsync(source, source);

    /// <inheritdoc cref="VerifyCSharpNotOfferedAsync"/>
    protected Task VerifyVisualBasicNotOfferedAsync(string source) => VerifyVisualBasicAsync(source, source);

    private void Prepare(CodeFixTest test, string source, string fixedSource, (string Name, string Content) declarations)
    {
        test.TestCode = source;
        test.CodeActionEquivalenceKey = fix;
        test.DefaultDiagnosticId = id;
        test.DisabledDiagnostics.AddRange(OtherRules.Of(new TAnalyzer(), id));
        if (fixedSource == source)
        {
            test.FixedState.InheritanceMode = StateInheritanceMode.AutoInheritAll;
            test.FixedState.MarkupHandling = MarkupMode.Allow;
        }
        else
        {
            test.FixedCode = fixedSource;
        }

        if (withSymLinks)
        {
            test.TestState.AdditionalReferences.Add(SymLinksReference.Newest);
        }

        if (withDeclarations)
        {
            test.TestState.Sources.Add(declarations);
            if (fixedSource != source)
            {
                test.FixedState.Sources.Add(declarations);
            }
        }
    }
}
