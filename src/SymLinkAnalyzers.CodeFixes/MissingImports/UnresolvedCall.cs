using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>A call of a function of the table that the compiler binds to nothing. Its arguments are judged by where they stand.</summary>
/// <param name="Operation">What the compiler made of it.</param>
/// <param name="Callee">The name with all that qualifies it.</param>
/// <param name="Function">The row that the name is of.</param>
/// <param name="Arguments">In the order of the source.</param>
/// <param name="ReceiverType">The type that is said to have the function, where there is such a type.</param>
/// <param name="ReceiverName">The simple name of a type that is said to have the function, where there is no such type.</param>
internal sealed record UnresolvedCall(
    IOperation Operation,
    SyntaxNode Callee,
    NativeFunction Function,
    ImmutableArray<UnresolvedArgument> Arguments,
    INamedTypeSymbol? ReceiverType,
    string? ReceiverName)
{
    public SyntaxNode Invocation => Operation.Syntax;

    /// <summary>What the name of a managed type says of the link, where the call is one of a method that only newer frameworks have.</summary>
    public bool? IsDirectoryByReceiver =>
        ReceiverType is { ContainingNamespace: { Name: "IO", ContainingNamespace.Name: "System" }, Name: var name } ? ManagedApi.IsDirectory(name) : null;

    public UnresolvedArgument? Find(ParameterRole role) => Arguments.FirstOrDefault(argument => argument.Parameter.Role == role);

    /// <summary>Whether the name at the place is one of the table, and called. Asks nothing of the compiler.</summary>
    public static bool MayBeAt(SyntaxNode root, TextSpan span) => FindInvocation(root.FindNode(span, getInnermostNodeForTie: true), out _) is not null;

    /// <summary>Null where the error is about something else, or the arguments cannot be told apart.</summary>
    public static UnresolvedCall? Find(FixContext context)
    {
        if (FindInvocation(context.FindNode(), out NativeFunction? function) is not { } invocation
            || context.Model.GetOperation(invocation, context.CancellationToken) is not IInvalidOperation operation
            || ReadArguments(invocation, function!) is not { } arguments)
        {
            return null;
        }

        SyntaxNode callee = LanguageSyntax.CalleeOf(invocation);
        var call = new UnresolvedCall(operation, callee, function!, arguments, ReceiverType: null, ReceiverName: null);
        if (LanguageSyntax.ReceiverOf(callee) is not { } receiver || context.Model.GetOperation(receiver, context.CancellationToken) is IInstanceReferenceOperation)
        {
            return call;
        }

        // An object's method that is missing is not for an import to supply.
        return context.Model.GetSymbolInfo(receiver, context.CancellationToken).Symbol switch
        {
            INamedTypeSymbol { TypeKind: not TypeKind.Error } type => call with { ReceiverType = type },
            INamedTypeSymbol or INamespaceSymbol => call,
            null when LanguageSyntax.ReceiverOf(receiver) is not null => call,
            null when !receiver.ChildNodes().Any() => call with { ReceiverName = receiver.ToString() },
            _ => null,
        };
    }

    /// <summary>The code round the call that a call which throws can stand for; null where the result decides something.</summary>
    public ReplaceableCode? FindReplaceableCode()
    {
        IOperation operation = Operation;
        while (operation.Parent is IParenthesizedOperation or IConversionOperation { IsImplicit: true })
        {
            operation = operation.Parent;
        }

        return operation.Parent switch
        {
            IExpressionStatementOperation => new ReplaceableCode(Invocation, IsStatement: false),
            ISimpleAssignmentOperation { Target: IDiscardOperation } assignment => new ReplaceableCode(assignment.Syntax, IsStatement: false) { Call = Invocation },
            _ => ThrowOnFailure.Find(Operation),
        };
    }

    /// <summary>The call of a function of the table whose name, with all that stands before it, the node is a part of.</summary>
    private static SyntaxNode? FindInvocation(SyntaxNode node, out NativeFunction? function)
    {
        SyntaxNode callee = node;
        while (callee.Parent is { } outer && LanguageSyntax.ReceiverOf(outer) is not null)
        {
            callee = outer;
        }

        bool isKnown = NativeTable.TryFind(LanguageSyntax.NameOf(callee).ToString(), out NativeExport export) && !export.Function.IsResultOnly;
        function = export.Function;
        return isKnown && callee.Parent is { } invocation && LanguageSyntax.CalleeOf(invocation) == callee ? invocation : null;
    }

    private static ImmutableArray<UnresolvedArgument>? ReadArguments(SyntaxNode invocation, NativeFunction function)
    {
        var read = ImmutableArray.CreateBuilder<UnresolvedArgument>();
        foreach (SyntaxNode argument in LanguageSyntax.ArgumentsOf(invocation))
        {
            SyntaxNode expression = LanguageSyntax.ExpressionOf(argument);
            string? name = LanguageSyntax.ArgumentNameOf(argument);
            NativeParameter? parameter = name is null ? function.Parameters.ElementAtOrDefault(read.Count) : function.Parameters.FirstOrDefault(candidate => IsNameOf(candidate, name));
            if (parameter is null
                || expression == argument
                || read.Any(other => other.Parameter == parameter)
                || argument.ChildTokens().Any(token => token.Text is "ref" or "out" or "in"))
            {
                return null;
            }

            read.Add(new UnresolvedArgument(argument, expression, name, parameter));
        }

        return read.ToImmutable();
    }

    /// <summary>By the native name, or by that of the framework's own method.</summary>
    private static bool IsNameOf(NativeParameter parameter, string name) =>
        string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase)
        || (parameter.Role, name) is (ParameterRole.LinkPath, "path") or (ParameterRole.TargetPath, "pathToTarget");
}

/// <summary>An argument of a call that is not bound, and the native parameter that it must be meant for.</summary>
/// <param name="Syntax">The argument, with its name where it has one.</param>
/// <param name="Expression">What is passed.</param>
/// <param name="Name">The name that it is given, or null.</param>
/// <param name="Parameter">The native parameter.</param>
internal sealed record UnresolvedArgument(SyntaxNode Syntax, SyntaxNode Expression, string? Name, NativeParameter Parameter);
