using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;

namespace SymLinkAnalyzers.CodeFixes.Kernel;

/// <summary>Calls the routine whose links nobody else can redirect, and imports it beside the other where it is not imported yet.</summary>
internal sealed class CallProtectedRoutine : Fix
{
    public override Task<FixPlan?> PlanAsync(FixContext context) => Task.FromResult(Plan(context));

    private static FixPlan? Plan(FixContext context)
    {
        if (context.FindCall() is not { Function.ProtectedAlternative: { } routine, Invocation: IInvocationOperation { TargetMethod: { MethodKind: not MethodKind.DelegateInvoke } method } } call)
        {
            return null;
        }

        // The identifier of the called method, as the call spells it.
        SyntaxToken name = LanguageSyntax.CalleeOf(call.Invocation.Syntax).GetLastToken();
        if (FindImport(method, routine, context) is { } import)
        {
            return ReplacementPlan.Create(context, $"Call {routine}", name.Parent!, generator => Rename(name.Parent!, name, import.Name, generator));
        }

        if (!method.ContainingType.GetMembers(routine).IsEmpty
            || context.FindSyntax(call.Declaration) is not { } declaration
            || context.Solution.GetDocument(declaration.SyntaxTree) is not { } document
            || document is SourceGeneratedDocument)
        {
            return null;
        }

        return new FixPlan($"Call {routine}", [new EditPlace(context.Document.Id, name.Parent!)], async (edits, cancellationToken) =>
        {
            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            editor.ReplaceNode(name.Parent!, (current, generator) => Rename(current, current.GetFirstToken(), routine, generator));
            string signature = $"{routine}({string.Join(", ", method.Parameters.Select(parameter => $"{parameter.RefKind} {parameter.Type}"))})";
            if (edits.TryRecord(new AddedMember(document.Project.Id, method.ContainingType.ToDisplayString(), signature)))
            {
                DocumentEditor declarationEditor = await edits.GetEditorAsync(document.Id, cancellationToken).ConfigureAwait(false);
                declarationEditor.InsertAfter(declaration, CreateImport(declaration, call, routine, declarationEditor.Generator));
            }
        });
    }

    private static IMethodSymbol? FindImport(IMethodSymbol method, string routine, FixContext context) => method.ContainingType.GetMembers()
        .OfType<IMethodSymbol>()
        .FirstOrDefault(candidate => context.Interop.Find(candidate)?.Function.Name == routine && HasSameSignature(candidate, method));

    private static bool HasSameSignature(IMethodSymbol left, IMethodSymbol right) =>
        left.Parameters.Length == right.Parameters.Length
        && SymbolEqualityComparer.Default.Equals(left.ReturnType, right.ReturnType)
        && left.Parameters.All(parameter =>
            right.Parameters[parameter.Ordinal] is var other
            && parameter.RefKind == other.RefKind
            && SymbolEqualityComparer.Default.Equals(parameter.Type, other.Type));

    /// <summary>The same import, of the other routine.</summary>
    private static SyntaxNode CreateImport(SyntaxNode declaration, NativeCall call, string routine, SyntaxGenerator generator)
    {
        string method = call.Declaration.Method.Name;
        SyntaxToken[] replaced = [.. declaration.DescendantTokens().Where(token => token.ValueText == method || token.ValueText == call.Declaration.EntryPoint)];
        SyntaxNode import = declaration.ReplaceTokens(replaced, (original, _) =>
            (original.Text.StartsWith("\"", StringComparison.Ordinal) || original.Text.StartsWith("@", StringComparison.Ordinal)
                ? generator.LiteralExpression(routine)
                : generator.IdentifierName(routine)).GetFirstToken().WithTriviaFrom(original));
        SyntaxTrivia[] lineEnd = [.. Layout.LineEndsOf(declaration)];
        return import
            .WithLeadingTrivia(lineEnd.Concat(Layout.IndentationOf(declaration)))
            .WithTrailingTrivia(lineEnd)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static SyntaxNode Rename(SyntaxNode called, SyntaxToken name, string routine, SyntaxGenerator generator) =>
        called.ReplaceToken(name, generator.IdentifierName(routine).GetFirstToken().WithTriviaFrom(name));
}
