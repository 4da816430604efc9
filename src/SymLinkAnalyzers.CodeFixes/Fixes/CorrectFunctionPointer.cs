using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using SymLinkAnalyzers.CodeFixes.Editing;
using SymLinkAnalyzers.Declarations;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Rules.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Gives a function pointer the result and the calling convention of the function, at the cast, at its variable and at its calls.</summary>
internal sealed class CorrectFunctionPointer : Fix
{
    private static readonly string[] s_foreign = ["Cdecl", "Thiscall", "Fastcall"];

    private static readonly SyntaxToken s_comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);

    public override string EquivalenceKey => nameof(CorrectFunctionPointer);

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindOperation<IConversionOperation>() is not { } cast
            || context.Session.FindBound(cast) is not { Form: ImportForm.FunctionPointer } declaration
            || await FunctionPointerUses.FindAsync(cast, context).ConfigureAwait(false) is not { } uses)
        {
            return null;
        }

        bool isNarrowed = declaration.HasWrongReturn && CanNarrow(declaration);
        bool isBoolean = declaration.Method.ReturnType.SpecialType == SpecialType.System_Boolean;
        if (context.Diagnostic.Id == ReturnWidthRule.Rule.Id && !isNarrowed)
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
