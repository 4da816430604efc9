using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Options;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Calls;

/// <summary>Reads the only native call of a source, which can call what <see cref="CommonDeclarations"/> declares.</summary>
internal static class CallSource
{
    public static async Task<NativeCall> ReadCSharpAsync(string source, Action<AnalyzerTest>? configure = null) =>
        ReadOnlyCall(await SourceCompilation.CSharpAsync(source, test => Configure(test, CommonDeclarations.CSharp, configure)));

    public static async Task<NativeCall> ReadVisualBasicAsync(string source, Action<AnalyzerTest>? configure = null) =>
        ReadOnlyCall(await SourceCompilation.VisualBasicAsync(source, test => Configure(test, CommonDeclarations.VisualBasic, configure)));

    /// <summary>All native calls of a compilation, in the order of the sources.</summary>
    public static IReadOnlyList<NativeCall> ReadAll(Compilation compilation)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        var members = new MemberContextCache(new InteropContext(compilation, ProjectOptions.Default));
        List<NativeCall> calls = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (model.GetOperation(node, cancellation) is IInvocationOperation invocation
                    && invocation.Syntax == node
                    && members.FindCall(invocation) is { } call)
                {
                    calls.Add(call);
                }
            }
        }

        return calls;
    }

    private static NativeCall ReadOnlyCall(Compilation compilation) => Assert.Single(ReadAll(compilation));

    private static void Configure(AnalyzerTest test, (string Name, string Content) declarations, Action<AnalyzerTest>? configure)
    {
        test.TestState.Sources.Add(declarations);
        configure?.Invoke(test);
    }
}
