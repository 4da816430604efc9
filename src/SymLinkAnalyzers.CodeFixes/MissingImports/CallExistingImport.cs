using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>Names the type that imports a function for a call that does not.</summary>
internal sealed class CallExistingImport : UnresolvedNameFix
{
    public override FixedApi Api => FixedApi.Declaration;

    protected override Task<FixPlan?> PlanAsync(UnresolvedCall call, FixContext context) => Task.FromResult(Plan(call, context));

    /// <summary>An import of the function in the project's source that code at the place may call, or null.</summary>
    public static NativeDeclaration? FindImport(UnresolvedCall call, FixContext context) =>
        context.Compilation.GetSymbolsWithName(name => NativeTable.TryFind(name, out NativeExport named) && named.Function == call.Function, SymbolFilter.Member, context.CancellationToken)
            .OfType<IMethodSymbol>()
            .Where(method => context.Model.IsAccessible(context.Span.Start, method) && !method.ContainingType.IsGenericType && method.ContainingType.IsNamedIn(context.Root.SyntaxTree))
            .Select(context.Interop.Find)
            .Where(import => import?.Function == call.Function && import.Parameters.Length == call.Function.Parameters.Length)
            .OrderBy(import => import!.Method.ToDisplayString(), StringComparer.Ordinal)
            .FirstOrDefault();

    private static FixPlan? Plan(UnresolvedCall call, FixContext context)
    {
        if (call.Arguments.Length != call.Function.Parameters.Length
            || call.Arguments.Any(argument => argument.Name is not null)
            || FindImport(call, context) is not { Method: var method } import)
        {
            return null;
        }

        SyntaxNode? flags = null;
        if (UnresolvedFlags.Read(call, context) is { } given && import.FindParameter(ParameterRole.Flags)?.Type is INamedTypeSymbol type && FlagsTarget.Of(call.Function) is { } target)
        {
            flags = given.ConvertTo(target.With(type), context.Generator);
            if (flags is null)
            {
                return null;
            }
        }

        SyntaxNode callee = ImportedType.CreateMember(method.ContainingType, method.Name, context.Generator);
        bool returnsBoolean = method.ReturnType.SpecialType == SpecialType.System_Boolean;
        return ImportedCall.Plan(context, $"Call {method.ContainingType.Name}.{method.Name}", call, callee, returnsBoolean, flags, insertion: null);
    }
}

/// <summary>Lets a call that is not bound call an import, which is there already or is inserted along with it.</summary>
internal static class ImportedCall
{
    /// <param name="context">The place of the error.</param>
    /// <param name="title">What the light bulb shows.</param>
    /// <param name="call">The call.</param>
    /// <param name="callee">The name of the import, with all that qualifies it.</param>
    /// <param name="returnsBoolean">Whether the import gives a Boolean, which is not compared with 0.</param>
    /// <param name="flags">The flags as the import takes them; null for those that stand.</param>
    /// <param name="insertion">What is inserted, or null.</param>
    public static FixPlan Plan(FixContext context, string title, UnresolvedCall call, SyntaxNode callee, bool returnsBoolean, SyntaxNode? flags, ImportInsertion? insertion)
    {
        var replacements = new Dictionary<SyntaxNode, SyntaxNode> { [call.Callee] = callee };
        if (flags is not null && call.Find(ParameterRole.Flags) is { } argument)
        {
            replacements[argument.Expression] = flags;
        }

        SyntaxNode invocation = call.Invocation.ReplaceNodes(replacements.Keys, (original, _) => replacements[original].WithTriviaFrom(original));
        CallerUse? test = returnsBoolean && CallerUse.Read(call.Operation, context.Document.Id) is { Test: not null } use ? use : null;
        SyntaxNode place = test?.Place.Node ?? call.Invocation;
        return new FixPlan(title, [new EditPlace(context.Document.Id, place)], async (edits, cancellationToken) =>
        {
            if (insertion is null || await insertion.TryAddAsync(edits, cancellationToken).ConfigureAwait(false))
            {
                DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
                editor.ReplaceNode(place, test?.CreateTest(invocation, editor.Generator) ?? invocation);
            }
        });
    }
}
