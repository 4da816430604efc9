using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.VisualBasic;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Options;
using SymLinkAnalyzers.Testing;

namespace SymLinkAnalyzers.Tests.Calls;

/// <summary>Reads the native calls of a source, as the hosts do.</summary>
internal static class CallModel
{
    /// <summary>Compilations whose references are bound already.</summary>
    private static readonly ConcurrentDictionary<string, Task<Compilation>> s_empty = new();

    /// <summary>The calls in the order of the source, which may hold errors.</summary>
    public static async Task<ImmutableArray<NativeCall>> ReadAsync(string source, string language = LanguageNames.CSharp)
    {
        Compilation empty = await s_empty.GetOrAdd(language, CreateEmptyAsync);
        Compilation compilation = empty.AddSyntaxTrees(language == LanguageNames.CSharp ? CSharpSyntaxTree.ParseText(source) : VisualBasicSyntaxTree.ParseText(source));
        SyntaxTree tree = compilation.SyntaxTrees.First();
        SemanticModel model = compilation.GetSemanticModel(tree);
        var members = new MemberContextCache(new InteropContext(compilation, ProjectOptions.Default));
        var calls = ImmutableArray.CreateBuilder<NativeCall>();
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
        {
            if (model.GetOperation(node) is IInvocationOperation invocation && invocation.Syntax == node && members.FindCall(invocation) is { } call)
            {
                calls.Add(call);
            }
        }

        return calls.ToImmutable();
    }

    private static async Task<Compilation> CreateEmptyAsync(string language)
    {
        ImmutableArray<MetadataReference> references = await TargetFrameworks.Default.ResolveAsync(language, CancellationToken.None);
        Compilation compilation = language == LanguageNames.CSharp
            ? CSharpCompilation.Create("Test", references: references, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true))
            : VisualBasicCompilation.Create("Test", references: references, options: new VisualBasicCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _ = compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    }
}
