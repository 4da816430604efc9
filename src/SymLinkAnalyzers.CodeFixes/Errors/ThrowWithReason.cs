using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;

namespace SymLinkAnalyzers.CodeFixes.Errors;

/// <summary>Gives the exception that is thrown a Win32Exception with the last error inside it. Its type stays, so that the same handler takes it.</summary>
internal sealed class ThrowWithReason : Fix
{
    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        // A message that is only logged is the author's to word; an exception of more parts has others to tell.
        if (context.FindOperation<IObjectCreationOperation>() is not { Initializer: null, Arguments: { Length: 1 } arguments, Type: INamedTypeSymbol thrown } creation
            || arguments[0].Value.Type?.SpecialType != SpecialType.System_String
            || FindConstructor(thrown, arguments[0], context) is not { } constructor
            || !IsReasonThere(creation, context)
            || await LastErrorCall.FindTypeAsync(context).ConfigureAwait(false) is not { } marshal
            || await context.FindTypeEverywhereAsync("System.ComponentModel.Win32Exception").ConfigureAwait(false) is not { } exception)
        {
            return null;
        }

        SyntaxNode message = WrittenArgument.Find(arguments[0], creation) ?? arguments[0].Syntax;
        return new FixPlan("Add the reason as an inner exception", [new EditPlace(context.Document.Id, creation.Syntax)], async (edits, cancellationToken) =>
        {
            DocumentEditor editor = await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false);
            SyntaxGenerator generator = editor.Generator;
            SyntaxNode reason = generator.ObjectCreationExpression(
                ImportedType.Create(exception, generator),
                LastErrorCall.Create(marshal, LastErrorCall.GetLastWin32Error, generator));
            SyntaxNode added = WrittenArgument.IsNamed(message)
                ? generator.Argument(constructor.Parameters[1].Name, RefKind.None, reason)
                : generator.Argument(reason);
            editor.InsertAfter(message, added.WithAdditionalAnnotations(Formatter.Annotation));
        });
    }

    /// <summary>That of the same message and an inner exception.</summary>
    private static IMethodSymbol? FindConstructor(INamedTypeSymbol thrown, IArgumentOperation message, FixContext context) => thrown.InstanceConstructors.FirstOrDefault(constructor =>
        constructor is { Parameters: { Length: 2 } parameters }
        && parameters[0].Type.SpecialType == SpecialType.System_String
        && parameters[1].Type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        && parameters[0].Name == message.Parameter?.Name
        && context.Model.IsAccessible(context.Span.Start, constructor));

    /// <summary>Whether the error is captured, and has not been overwritten when the exception is made.</summary>
    private static bool IsReasonThere(IOperation creation, FixContext context) => context.MemberOf(creation).StepsTo(creation.Syntax).All(way =>
        way is { Call.Declaration.SetsLastError: true, Step.Interference: null });
}
