using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Values;

/// <summary>Finds the one place that a variable has its value from, or that a method takes its result from; null where there are several.</summary>
internal sealed class SourceSearch
{
    private readonly ISymbol _variable;
    private IOperation? _source;
    private bool _isUnknown;

    private SourceSearch(ISymbol variable) => _variable = variable;

    /// <summary>The value that is assigned, or the argument that a call leaves it in.</summary>
    public static IOperation? OfLocal(ILocalSymbol local, MemberVariables variables)
    {
        if (local.IsRef || local.IsStatic || local.IsFunctionValue || local.IsForEach)
        {
            return null;
        }

        var search = new SourceSearch(local);
        search.Visit(variables.MentionsOf(local));
        return search.Result;
    }

    /// <summary>The value that a lambda returns.</summary>
    public static IOperation? OfFunction(IAnonymousFunctionOperation function)
    {
        var search = new SourceSearch(function.Symbol);
        search.VisitReturns(function);
        return search.Result;
    }

    /// <summary>The same of a field, property or method of this compilation, whose assignments are all to be found in its type.</summary>
    public static IOperation? OfMember(ISymbol member, Compilation compilation)
    {
        if (member.DeclaringSyntaxReferences.IsEmpty
            || member.ContainingType is not { } type
            || !SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly))
        {
            return null;
        }

        var search = new SourceSearch(member);
        switch (member)
        {
            case IFieldSymbol field when field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private:
                search.VisitType(type, compilation);
                break;
            case IMethodSymbol { IsVirtual: false, IsOverride: false, IsAbstract: false, IsGenericMethod: false } method:
                search.VisitReturns(method, compilation);
                break;
            case IPropertySymbol { IsVirtual: false, IsOverride: false, IsAbstract: false, GetMethod: { } getter } property:
                search.VisitReturns(getter, compilation);
                if (search._source is null && property.SetMethod is null or { DeclaredAccessibility: Accessibility.Private })
                {
                    search.VisitType(type, compilation);
                }

                break;
        }

        return search.Result;
    }

    private IOperation? Result => _isUnknown ? null : _source;

    private void VisitType(INamedTypeSymbol type, Compilation compilation)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is INamedTypeSymbol nested)
            {
                VisitType(nested, compilation);
                continue;
            }

            foreach (IOperation root in MemberOperations.Of(member, compilation))
            {
                Visit(root.DescendantsAndSelf());
            }
        }
    }

    private void VisitReturns(IMethodSymbol method, Compilation compilation)
    {
        foreach (IOperation root in MemberOperations.Of(method, compilation))
        {
            VisitReturns(root);
        }
    }

    private void VisitReturns(IOperation function)
    {
        foreach (IOperation operation in function.Descendants())
        {
            // Visual Basic returns the function's own name at the end of each.
            if (operation is IReturnOperation { ReturnedValue: { } returned }
                && returned is not ILocalReferenceOperation { Local.IsFunctionValue: true }
                && MemberBody.FunctionOf(operation) == function)
            {
                Add(returned);
            }
        }
    }

    private void Visit(IEnumerable<IOperation> operations)
    {
        foreach (IOperation operation in operations)
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when Is(declarator.Symbol):
                    Add(declarator.GetVariableInitializer()?.Value);
                    break;
                case IFieldInitializerOperation initializer when initializer.InitializedFields.Any(Is):
                    Add(initializer.Value);
                    break;
                case IPropertyInitializerOperation initializer when initializer.InitializedProperties.Any(Is):
                    Add(initializer.Value);
                    break;
                case ILocalReferenceOperation reference when Is(reference.Local):
                    VisitReference(reference);
                    break;
                case IMemberReferenceOperation reference when Is(reference.Member):
                    VisitReference(reference);
                    break;
            }
        }
    }

    private void VisitReference(IOperation reference)
    {
        IOperation? parent = reference.Parent is IDeclarationExpressionOperation declaration ? declaration.Parent : reference.Parent;
        switch (parent)
        {
            case ISimpleAssignmentOperation { IsRef: false } assignment when assignment.Target == reference:
                Add(assignment.Value);
                break;
            case ICoalesceAssignmentOperation assignment when assignment.Target == reference:
                Add(assignment.Value);
                break;
            case ICompoundAssignmentOperation assignment when assignment.Target == reference:
            case IIncrementOrDecrementOperation or IAddressOfOperation or ISimpleAssignmentOperation { IsRef: true } or ITupleOperation:
                _isUnknown = true;
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument:
                Add(argument);
                break;
        }
    }

    private void Add(IOperation? source)
    {
        if (source is null || ValueOrigin.IsNull(source))
        {
            return;
        }

        _isUnknown |= _source is not null;
        _source = source;
    }

    private bool Is(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol, _variable);
}

/// <summary>The operations of a member's body, or of its initializer.</summary>
internal static class MemberOperations
{
    public static IEnumerable<IOperation> Of(ISymbol member, Compilation compilation)
    {
        foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
        {
            if (!compilation.ContainsSyntaxTree(reference.SyntaxTree))
            {
                continue;
            }

            SemanticModel model = compilation.GetSemanticModel(reference.SyntaxTree);
            SyntaxNode syntax = reference.GetSyntax();

            // Visual Basic refers to the first line of a member: the body lies round it.
            if ((model.GetOperation(syntax) ?? (syntax.Parent is { } parent ? model.GetOperation(parent) : null)) is { } body)
            {
                yield return body;
                continue;
            }

            foreach (IOperation initializer in FindInitializers(syntax, model))
            {
                yield return initializer;
            }

            if (syntax.Parent is { } declaration && member is IFieldSymbol)
            {
                foreach (IOperation initializer in FindInitializers(declaration, model))
                {
                    yield return initializer;
                }
            }
        }
    }

    private static IEnumerable<IOperation> FindInitializers(SyntaxNode syntax, SemanticModel model)
    {
        foreach (SyntaxNode child in syntax.ChildNodes())
        {
            if (model.GetOperation(child) is ISymbolInitializerOperation { Parent: null } initializer)
            {
                yield return initializer;
            }
        }
    }
}
