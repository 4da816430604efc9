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
    public override string EquivalenceKey => nameof(CallExistingImport);

    public override FixedApi Api => FixedApi.Declaration;

    protected override Task<FixPlan?> PlanAsync(UnresolvedCall call, FixContext context) => Task.FromResult(Plan(call, context));

    /// <summary>An import of the function in the project's source that code at the place may call, or null.</summary>
    public static NativeDeclaration? FindImport(UnresolvedCall call, FixContext context)
    {
        NativeFunction function = call.Function;
        return context.Compilation.GetSymbolsWithName(IsName, SymbolFilter.Member, context.CancellationToken)
            .OfType<IMethodSymbol>()
            .Where(method => context.Model.IsAccessible(context.Span.Start, method) && !method.ContainingType.IsGenericOrInGeneric())
            .Select(context.Interop.Find)
            .Where(import => import?.Function == function && import.Parameters.Length == function.Parameters.Length)
            .OrderBy(import => import!.Method.ToDisplayString(), StringComparer.Ordinal)
            .FirstOrDefault();

        bool IsName(string name) =>
            name == function.Name
            || (function.Naming == ExportNaming.AnsiAndWide && (name == function.ExportName(ExportVariant.Wide) || name == function.ExportName(ExportVariant.Ansi)));
    }

    private static FixPlan? Plan(UnresolvedCall call, FixContext context)
    {
        if (call.Arguments.Length != call.Function.Parameters.Length
            || call.Arguments.Any(argument => argument.Name is not null)
            || FindImport(call, context) is not { } import)
        {
            return null;
        }

        (SyntaxNode, Func<SyntaxGenerator, SyntaxNode>)? flags = null;
        if (UnresolvedFlags.Read(call, context) is { } given && import.FindParameter(ParameterRole.Flags) is { Type: { } type })
        {
            FlagsEnum? target = type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType ? FlagsEnum.Of(call.Function)?.With(enumType) : null;
            if (type.TypeKind == TypeKind.Enum ? target is null || FlagsConversion.ToEnum(given, target, null, context.Generator) is null : FlagsConversion.ToNumber(given, type, context.Generator) is null)
            {
                return null;
            }

            flags = (call.Find(ParameterRole.Flags)!.Expression, generator => (target is null ? FlagsConversion.ToNumber(given, type, generator) : FlagsConversion.ToEnum(given, target, null, generator))!);
        }

        IMethodSymbol method = import.Method;
        return ImportedCall.Plan(
            context,
            $"Call {method.ContainingType.Name}.{method.Name}",
            call,
            generator => ImportedType.CreateMember(method.ContainingType, method.Name, generator),
            returnsBoolean: method.ReturnType.SpecialType == SpecialType.System_Boolean,
            flags,
            insertion: null);
    }
}

/// <summary>Lets a call that is not bound call an import, which is there already or is inserted along with it.</summary>
internal static class ImportedCall
{
    /// <param name="context">The place of the error.</param>
    /// <param name="title">What the light bulb shows.</param>
    /// <param name="call">The call.</param>
    /// <param name="createCallee">The name of the import, with all that qualifies it.</param>
    /// <param name="returnsBoolean">Whether the import gives a Boolean, which is not compared with 0.</param>
    /// <param name="createFlags">The flags as the import takes them; null for those that stand.</param>
    /// <param name="insertion">What is inserted, or null.</param>
    public static FixPlan Plan(
        FixContext context,
        string title,
        UnresolvedCall call,
        Func<SyntaxGenerator, SyntaxNode> createCallee,
        bool returnsBoolean,
        (SyntaxNode Expression, Func<SyntaxGenerator, SyntaxNode> Create)? createFlags,
        ImportInsertion? insertion)
    {
        CallerUse? test = returnsBoolean && CallerUse.Read(call.Operation, context.Document.Id) is { Test: not null } use ? use : null;
        SyntaxNode place = test?.Place.Node ?? call.Invocation;
        return new FixPlan(title, [new EditPlace(context.Document.Id, place)], async (edits, cancellationToken) =>
        {
            if (insertion is not null && !await insertion.TryAddAsync(edits, cancellationToken).ConfigureAwait(false))
            {
                return;
            }

            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            SyntaxGenerator generator = editor.Generator;
            var replacements = new Dictionary<SyntaxNode, SyntaxNode> { [call.Callee] = createCallee(generator).WithTriviaFrom(call.Callee) };
            if (createFlags is { } flags)
            {
                replacements[flags.Expression] = flags.Create(generator).WithTriviaFrom(flags.Expression);
            }

            SyntaxNode invocation = call.Invocation.ReplaceNodes(replacements.Keys, (original, _) => replacements[original]);
            editor.ReplaceNode(place, test?.CreateTest(invocation, generator) ?? invocation);
        });
    }
}
