using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Declarations;

/// <summary>What the callers of an import do with the number it returns.</summary>
internal sealed class CallerUses
{
    private readonly List<CallerUse> _uses = [];

    /// <summary>Those that keep the number in a local which takes a byte as well.</summary>
    private readonly List<CallerUse> _kept = [];

    private readonly Dictionary<IOperation, MemberVariables> _variables = [];

    private CallerUses()
    {
    }

    /// <summary>Whether all callers compare the number with zero or ignore it, so that another integer would do as well.</summary>
    public bool OnlyCompareWithZero => _kept.Count == 0 && AllowByte;

    /// <summary>Whether a byte would do as well as the number: where it is kept in a local, it is only compared with zero too.</summary>
    public bool AllowByte => _uses.TrueForAll(use => use.Test is { Operand: 0, Constant.ConstantValue.HasValue: true });

    /// <summary>Null where some use, such as a delegate made of the method, would not compile with another return type.</summary>
    public static async Task<CallerUses?> FindAsync(IMethodSymbol method, FixContext context, SearchScope scope)
    {
        var found = new CallerUses();
        foreach (Mention mention in await context.FindMentionsAsync(method, scope).ConfigureAwait(false))
        {
            if (!found.TryAdd(mention, method, context.CancellationToken))
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>The edits after which all callers compile with a Boolean in place of <paramref name="number"/>.</summary>
    public IReadOnlyCollection<CallerEdit> RewriteForBoolean(ITypeSymbol number) =>
        [.. _uses.Concat(_kept).Select(use => new CallerEdit(use.Place, generator => use.CreateBoolean(number, generator)))];

    /// <summary>The edits after which all callers compile with an NTSTATUS in place of a Boolean.</summary>
    public IReadOnlyCollection<CallerEdit> RewriteForStatus() =>
        [.. _uses.Concat(_kept).Select(use => new CallerEdit(use.Place, use.CreateStatusTest))];

    private bool TryAdd(Mention mention, IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (mention.Name.IsPartOfStructuredTrivia())
        {
            return true;
        }

        foreach (SyntaxNode ancestor in mention.Name.AncestorsAndSelf())
        {
            switch (mention.Model.GetOperation(ancestor, cancellationToken))
            {
                // Who asks a type for the method by its name gets the result as an object.
                case INameOfOperation name:
                    return name.Parent is not IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType.Name: nameof(Type) } };
                case IInvocationOperation invocation when IsSame(invocation.TargetMethod, method) && mention.Document is not SourceGeneratedDocument:
                    if (!IsIgnored(invocation))
                    {
                        (IsKeptToCompareWithZero(invocation) ? _kept : _uses).Add(CallerUse.Read(invocation, mention.Document.Id));
                    }

                    return true;
                case IInvocationOperation or IMethodReferenceOperation:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether it goes into a local that holds only results of the method, and that the code only asks whether it is zero.</summary>
    private bool IsKeptToCompareWithZero(IInvocationOperation call)
    {
        if (MemberVariables.HolderOf(call) is not { Type.SpecialType: >= SpecialType.System_Int16 and <= SpecialType.System_UInt64 } local)
        {
            return false;
        }

        IOperation root = MemberBody.Of(call);
        if (!_variables.TryGetValue(root, out MemberVariables? variables))
        {
            _variables.Add(root, variables = new MemberVariables(root));
        }

        return variables.MentionsOf(local).All(mention => mention switch
        {
            IVariableDeclaratorOperation declarator => declarator.GetVariableInitializer() is not { Value: var value } || IsResult(value),
            { Parent: ISimpleAssignmentOperation assignment } when assignment.Target == mention => assignment.Parent is IExpressionStatementOperation && IsResult(assignment.Value),
            _ => ConstantComparison.Read(mention.WithConversions().Parent) is { Operand: 0, AsksForNonZero: not null },
        });

        bool IsResult(IOperation value) => value.WithoutConversions() is IInvocationOperation { TargetMethod: var method } && SymbolEqualityComparer.Default.Equals(method, call.TargetMethod);
    }

    /// <summary>Whether any type would do.</summary>
    private static bool IsIgnored(IOperation invocation)
    {
        IOperation value = invocation.WithConversions();
        return value.Parent is IExpressionStatementOperation
            || (value.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation } && value.Type?.Equals(invocation.Type, SymbolEqualityComparer.Default) == true);
    }

    /// <summary>A project of another language or target framework has symbols of its own for the same method.</summary>
    private static bool IsSame(IMethodSymbol called, IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(called, method)
        || (called.ContainingAssembly?.Name == method.ContainingAssembly?.Name && called.GetDocumentationCommentId() is { } id && id == method.GetDocumentationCommentId());
}

/// <summary>One call whose numeric result is used.</summary>
/// <param name="Place">The comparison with a constant, or the call itself.</param>
/// <param name="Call">The call.</param>
/// <param name="Test">The comparison, where there is one that tells success from failure.</param>
internal sealed record CallerUse(EditPlace Place, SyntaxNode Call, ConstantComparison? Test)
{
    public static CallerUse Read(IOperation invocation, DocumentId document)
    {
        IOperation value = invocation;
        while (value.Parent is IParenthesizedOperation or IConversionOperation { IsImplicit: true })
        {
            value = value.Parent;
        }

        return value.Parent is IBinaryOperation or IIsPatternOperation && ConstantComparison.Read(value.Parent) is { AsksForNonZero: not null } test
            ? new CallerUse(new EditPlace(document, value.Parent.Syntax), invocation.Syntax, test)
            : new CallerUse(new EditPlace(document, invocation.Syntax), invocation.Syntax, Test: null);
    }

    /// <summary>The same question asked of a Boolean; elsewhere the number is made from it.</summary>
    public SyntaxNode CreateBoolean(ITypeSymbol number, SyntaxGenerator generator)
    {
        SyntaxNode call = Call.WithoutTrivia();
        return Test is null
            ? Parenthesize(generator.ConditionalExpression(call, Literal(1), Literal(0))).WithTriviaFrom(Place.Node).WithAdditionalAnnotations(Formatter.Annotation)
            : CreateTest(call, generator);

        // A suffix makes the literal the type it stands for; the narrow integers have none.
        SyntaxNode Literal(int value) => number.SpecialType switch
        {
            SpecialType.System_Int32 => generator.LiteralExpression(value),
            SpecialType.System_UInt32 => generator.LiteralExpression((uint)value),
            SpecialType.System_Int64 => generator.LiteralExpression((long)value),
            SpecialType.System_UInt64 => generator.LiteralExpression((ulong)value),
            SpecialType.System_IntPtr or SpecialType.System_UIntPtr when value == 0 && number is { IsNativeIntegerType: false } => ImportedType.CreateMember(number, nameof(IntPtr.Zero), generator),
            _ => generator.ConvertExpression(number, generator.LiteralExpression(value)),
        };
    }

    /// <summary>The comparison asked of another call, which returns a Boolean.</summary>
    public SyntaxNode CreateTest(SyntaxNode booleanCall, SyntaxGenerator generator)
    {
        SyntaxNode call = booleanCall.WithoutTrivia();
        SyntaxNode test = Test is { AsksForNonZero: false } ? generator.LogicalNotExpression(call) : call;
        return test.WithTriviaFrom(Place.Node).WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>The success of a Boolean call, asked of an NTSTATUS: it is not negative.</summary>
    public SyntaxNode CreateStatusTest(SyntaxGenerator generator) =>
        Parenthesize(generator.GreaterThanOrEqualExpression(Call.WithoutTrivia(), generator.LiteralExpression(0)))
            .WithTriviaFrom(Place.Node)
            .WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>What follows, such as a member access, would else belong to the last branch. Needless parentheses go again.</summary>
    private static SyntaxNode Parenthesize(SyntaxNode choice) => choice is ExpressionSyntax expression
        ? SyntaxFactory.ParenthesizedExpression(expression).WithAdditionalAnnotations(Simplifier.Annotation)
        : choice;
}

/// <summary>The rewriting of one caller.</summary>
internal sealed record CallerEdit(EditPlace Place, Func<SyntaxGenerator, SyntaxNode> CreateReplacement);
