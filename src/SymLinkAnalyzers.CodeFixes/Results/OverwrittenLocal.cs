using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Results;

/// <summary>A local that is declared with the result of a call, and gets another value before anything reads it. It is needed without that result.</summary>
/// <param name="Local">The local.</param>
/// <param name="Declaration">The statement that declares it.</param>
/// <param name="Initializer">The result, in that statement.</param>
/// <param name="Next">What gives it its next value and may as well declare it; null where it is declared without a value.</param>
internal sealed record OverwrittenLocal(ILocalSymbol Local, SyntaxNode Declaration, SyntaxNode Initializer, ISimpleAssignmentOperation? Next)
{
    /// <summary>Null where there is no place for a declaration of its own.</summary>
    public static OverwrittenLocal? Find(IVariableDeclarationGroupOperation declaration, IVariableDeclaratorOperation declarator, NativeCall call)
    {
        if (declarator.GetVariableInitializer() is not { Value.Syntax: var initializer })
        {
            return null;
        }

        IOperation? first = call.Member.Variables.MentionsOf(declarator.Symbol).FirstOrDefault(mention => mention is ILocalReferenceOperation);
        ISimpleAssignmentOperation? next = first?.Parent is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation statement } assignment
            && assignment.Target == first
            && statement.Parent == declaration.Parent
            && call.Member.Find(assignment.Value.WithoutConversions())?.ResultUse != ResultUse.Unread
                ? assignment
                : null;
        // A declaration of its own has no place among the statements of a program without a class.
        return next is not null || (StatementPlace.StandsAlone(declaration.Syntax) && declaration.Syntax.Parent is not GlobalStatementSyntax)
            ? new OverwrittenLocal(declarator.Symbol, declaration.Syntax, initializer, next)
            : null;
    }

    /// <summary>The statement that becomes the declaration, or null.</summary>
    public SyntaxNode? NextStatement => Next?.Parent?.Syntax;

    /// <summary>Declares the local where it gets its value, or behind what takes the place of its declaration.</summary>
    public void Declare(DocumentEditor editor)
    {
        SyntaxGenerator generator = editor.Generator;
        if (Next is null)
        {
            editor.InsertAfter(Declaration, generator.LocalDeclarationStatement(Local.Type, Local.Name)
                .WithLeadingTrivia(Declaration.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.ToFullString().All(character => character is ' ' or '\t')))
                .WithTrailingTrivia(Declaration.GetTrailingTrivia().Where(trivia => trivia.ToFullString() is "\n" or "\r\n"))
                .WithAdditionalAnnotations(Formatter.Annotation));
            return;
        }

        // Where the type is not written, the new value has to be of the same.
        SyntaxNode value = Next.Value.Syntax;
        ITypeSymbol? type = (Next.Value is IConversionOperation { IsImplicit: true, Operand: var operand } ? operand : Next.Value).Type;
        SyntaxNode declared = SymbolEqualityComparer.Default.Equals(type, Local.Type)
            ? Declaration.ReplaceNode(Initializer, value.WithTriviaFrom(Initializer))
            : generator.LocalDeclarationStatement(Local.Type, Local.Name, value.WithoutTrivia());
        editor.ReplaceNode(NextStatement!, declared.WithTriviaFrom(NextStatement!).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
