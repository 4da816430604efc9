using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Rules.Declarations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Declarations;

/// <summary>Gives a function pointer the result and the calling convention of the function, at the cast, at its variable and at its calls.</summary>
internal sealed class CorrectFunctionPointer : Fix
{
    private static readonly string[] s_foreign = ["Cdecl", "Thiscall", "Fastcall"];

    private static readonly SyntaxToken s_comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindOperation<IConversionOperation>() is not { } cast
            || context.Interop.FindBound(cast) is not { Form: ImportForm.FunctionPointer } declaration
            || await FunctionPointerUses.FindAsync(cast, context).ConfigureAwait(false) is not { } uses)
        {
            return null;
        }

        bool isNarrowed = declaration.HasWrongReturn && CanNarrow(declaration);
        bool isBoolean = declaration.Method.ReturnType.SpecialType == SpecialType.System_Boolean;
        if (context.Diagnostic.Id != CallingConventionRule.Rule.Id && !isNarrowed)
        {
            return null;
        }

        return new FixPlan("Correct the function pointer", [.. uses.Types, .. uses.Calls], async (edits, cancellationToken) =>
        {
            foreach (EditPlace type in uses.Types)
            {
                DocumentEditor editor = await edits.GetEditorAsync(type.Document, cancellationToken).ConfigureAwait(false);
                editor.ReplaceNode(type.Node, (current, _) => Change((FunctionPointerTypeSyntax)current, isNarrowed));
            }

            foreach (EditPlace call in isNarrowed && isBoolean ? uses.Calls : [])
            {
                DocumentEditor editor = await edits.GetEditorAsync(call.Document, cancellationToken).ConfigureAwait(false);
                editor.ReplaceNode(call.Node, (current, generator) => TestForZero((ExpressionSyntax)current, generator));
            }
        });
    }

    /// <summary>A byte converts to any other integer by itself.</summary>
    private static bool CanNarrow(NativeDeclaration declaration) =>
        declaration.Function.Returns == ReturnKind.Boolean
        && declaration.Method.ReturnType.SpecialType is SpecialType.System_Boolean or (>= SpecialType.System_Int16 and <= SpecialType.System_UInt64) or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    private static FunctionPointerTypeSyntax Change(FunctionPointerTypeSyntax type, bool isNarrowed)
    {
        if (type.CallingConvention is { UnmanagedCallingConventionList: { } list } convention)
        {
            FunctionPointerUnmanagedCallingConventionSyntax[] kept = [.. list.CallingConventions.Where(item => Array.IndexOf(s_foreign, item.Name.ValueText) < 0)];
            if (kept.Length < list.CallingConventions.Count)
            {
                type = type.WithCallingConvention(kept.Length == 0
                    ? convention.WithUnmanagedCallingConventionList(null)
                    : convention.WithUnmanagedCallingConventionList(list.WithCallingConventions(SyntaxFactory.SeparatedList(kept, Enumerable.Repeat(s_comma, kept.Length - 1)))));
            }
        }

        if (isNarrowed && type.ParameterList.Parameters is { Count: > 0 } parameters)
        {
            TypeSyntax result = parameters[parameters.Count - 1].Type;
            type = type.ReplaceNode(result, SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.ByteKeyword)).WithTriviaFrom(result));
        }

        return type;
    }

    private static SyntaxNode TestForZero(ExpressionSyntax call, SyntaxGenerator generator) =>
        SyntaxFactory.ParenthesizedExpression((ExpressionSyntax)generator.ValueNotEqualsExpression(call.WithoutTrivia(), generator.LiteralExpression(0)))
            .WithTriviaFrom(call)
            .WithAdditionalAnnotations(Simplifier.Annotation);
}

/// <summary>Where the type of a function pointer is written, and where it is called: all that changes with it.</summary>
/// <param name="Types">The cast's type, and that of the variable which holds the pointer.</param>
/// <param name="Calls">The calls through the pointer.</param>
internal sealed record FunctionPointerUses(IReadOnlyList<EditPlace> Types, IReadOnlyList<EditPlace> Calls)
{
    /// <summary>Null where the pointer goes anywhere else, or may come from elsewhere, or where another file may use it.</summary>
    public static async Task<FunctionPointerUses?> FindAsync(IConversionOperation cast, FixContext context)
    {
        if (cast.Syntax is not CastExpressionSyntax { Type: FunctionPointerTypeSyntax written })
        {
            return null;
        }

        List<EditPlace> types = [new EditPlace(context.Document.Id, written)];
        if (cast.Parent is IFunctionPointerInvocationOperation called && called.Target == cast)
        {
            return IsTyped(called) ? new FunctionPointerUses(types, IsIgnored(called) ? [] : [new EditPlace(context.Document.Id, called.Syntax)]) : null;
        }

        ISymbol? holder = cast.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => local,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => local,
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } } => member,
            IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } => fields[0],
            IPropertyInitializerOperation { InitializedProperties: { Length: 1 } properties } => properties[0],
            _ => null,
        };
        return holder switch
        {
            null => null,
            ILocalSymbol local => await FindAsync(local, SourceSearch.OfLocal(local, context.Interop.Values.VariablesOf(cast)), cast, types, context).ConfigureAwait(false),
            _ => await FindAsync(holder, context.Interop.Values.FindSource(holder), cast, types, context).ConfigureAwait(false),
        };
    }

    private static async Task<FunctionPointerUses?> FindAsync(ISymbol holder, IOperation? source, IOperation cast, List<EditPlace> types, FixContext context)
    {
        if (source?.Syntax.Span.Contains(cast.Syntax.Span) != true || !MentionSearch.AreInOneFile(holder) || holder.DeclaringSyntaxReferences is not { Length: 1 } references)
        {
            return null;
        }

        SyntaxNode declaration = await references[0].GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false);
        TypeSyntax? type = declaration switch
        {
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } variable } => variable.Type,
            PropertyDeclarationSyntax property => property.Type,
            _ => null,
        };
        switch (type)
        {
            case FunctionPointerTypeSyntax:
                types.Add(new EditPlace(context.Document.Id, type));
                break;
            case { IsVar: true }:
                break;
            default:
                return null;
        }

        List<EditPlace> calls = [];
        foreach (Mention mention in await context.FindMentionsAsync(holder, SearchScope.File).ConfigureAwait(false))
        {
            SyntaxNode name = mention.Name;
            if (name.IsPartOfStructuredTrivia())
            {
                continue;
            }

            IOperation? reference = FindReference(name, context);
            switch (reference?.Parent)
            {
                case IFunctionPointerInvocationOperation call when call.Target == reference && IsIgnored(call):
                    break;
                case IFunctionPointerInvocationOperation call when call.Target == reference && IsTyped(call):
                    calls.Add(new EditPlace(context.Document.Id, call.Syntax));
                    break;
                case ISimpleAssignmentOperation assignment when assignment.Target == reference:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals }:
                case IConversionOperation { IsImplicit: true, Type: IPointerTypeSymbol, Parent: IBinaryOperation }:
                case INameOfOperation:
                    break;
                default:
                    return null;
            }
        }

        return new FunctionPointerUses(types, calls);
    }

    private static bool IsIgnored(IOperation call) => call.Parent is IExpressionStatementOperation;

    /// <summary>A variable that takes its type from the result would change its type with it.</summary>
    private static bool IsTyped(IOperation call) =>
        call.Parent is not IVariableInitializerOperation { Syntax: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } } };

    /// <summary>The operation that the name is, with what qualifies it.</summary>
    private static IOperation? FindReference(SyntaxNode name, FixContext context) =>
        context.Model.GetOperation(name, context.CancellationToken)
        ?? (name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? context.Model.GetOperation(access, context.CancellationToken) : null);
}
