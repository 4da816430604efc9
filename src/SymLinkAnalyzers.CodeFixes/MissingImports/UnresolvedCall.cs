using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.CodeFixes.Declarations;
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
    private static readonly string[] s_self = ["this", "base", "Me", "MyBase", "MyClass"];

    public SyntaxNode Invocation => Operation.Syntax;

    /// <summary>What the name of a managed type says of the link, where the call is one of a method that only newer frameworks have.</summary>
    public bool? IsDirectoryByReceiver => ReceiverType is { ContainingNamespace: { Name: "IO", ContainingNamespace.Name: "System" }, Name: var name }
        ? name switch
        {
            "Directory" => true,
            "File" => false,
            _ => null,
        }
        : null;

    public UnresolvedArgument? Find(ParameterRole role) => Arguments.FirstOrDefault(argument => argument.Parameter.Role == role);

    /// <summary>Whether the name at the place is one of the table, and called. Asks nothing of the compiler.</summary>
    public static bool MayBeAt(SyntaxNode root, TextSpan span) =>
        FindCallee(root.FindNode(span, getInnermostNodeForTie: true)) is { Parent: { } invocation } callee
        && LanguageSyntax.IsInvocation(invocation)
        && NativeTable.TryFind(NameOf(callee), out _);

    /// <summary>Null where the error is about something else, or the arguments cannot be told apart.</summary>
    public static UnresolvedCall? Find(FixContext context)
    {
        SyntaxNode callee = FindCallee(context.FindNode());
        SyntaxNode? receiver = LanguageSyntax.IsMemberAccess(callee) ? callee.ChildNodes().First() : null;
        return NativeTable.TryFind(NameOf(callee), out NativeExport export)
            && callee.Parent is { } invocation
            && LanguageSyntax.IsInvocation(invocation)
            && invocation.ChildNodes().First() == callee
            && context.Model.GetOperation(invocation, context.CancellationToken) is IInvalidOperation operation
            && TryReadReceiver(receiver, context, out INamedTypeSymbol? type, out string? typeName)
            && TryReadArguments(invocation, export.Function, out ImmutableArray<UnresolvedArgument> arguments)
                ? new UnresolvedCall(operation, callee, export.Function, arguments, type, typeName)
                : null;
    }

    /// <summary>The name with all that stands before it; the error may be about any part of that.</summary>
    private static SyntaxNode FindCallee(SyntaxNode node)
    {
        while (node.Parent is { } outer && LanguageSyntax.IsMemberAccess(outer))
        {
            node = outer;
        }

        return node;
    }

    private static string NameOf(SyntaxNode callee) => (LanguageSyntax.IsMemberAccess(callee) ? callee.ChildNodes().Last() : callee).ToString();

    /// <summary>An object's method that is missing is not for an import to supply.</summary>
    private static bool TryReadReceiver(SyntaxNode? receiver, FixContext context, out INamedTypeSymbol? type, out string? name)
    {
        type = null;
        name = null;
        if (receiver is null || Array.IndexOf(s_self, receiver.ToString()) >= 0)
        {
            return true;
        }

        switch (context.Model.GetSymbolInfo(receiver, context.CancellationToken).Symbol)
        {
            case INamedTypeSymbol { TypeKind: not TypeKind.Error } found:
                type = found;
                return true;
            case INamedTypeSymbol or INamespaceSymbol:
                return true;
            case null:
                name = LanguageSyntax.IsMemberAccess(receiver) || receiver.ChildNodes().Any() ? null : receiver.ToString();
                return LanguageSyntax.IsMemberAccess(receiver) || name is not null;
            default:
                return false;
        }
    }

    private static bool TryReadArguments(SyntaxNode invocation, NativeFunction function, out ImmutableArray<UnresolvedArgument> arguments)
    {
        arguments = ImmutableArray<UnresolvedArgument>.Empty;
        var read = ImmutableArray.CreateBuilder<UnresolvedArgument>();
        foreach (SyntaxNode argument in invocation.ChildNodes().Last().ChildNodes())
        {
            SyntaxNode[] parts = [.. argument.ChildNodes()];
            string? name = parts.Length > 1 ? parts[0].GetFirstToken().ValueText : null;
            int position = name is null ? read.Count : PositionOf(name, function);
            if (parts.Length == 0
                || position < 0
                || position >= function.Parameters.Length
                || read.Any(other => other.Parameter == function.Parameters[position])
                || argument.ChildTokens().Any(token => token.Text is "ref" or "out" or "in"))
            {
                return false;
            }

            read.Add(new UnresolvedArgument(argument, parts[parts.Length - 1], name, function.Parameters[position]));
        }

        arguments = read.ToImmutable();
        return true;
    }

    /// <summary>By the native name, or by that of the framework's own method.</summary>
    private static int PositionOf(string name, NativeFunction function)
    {
        for (int index = 0; index < function.Parameters.Length; index++)
        {
            if (string.Equals(function.Parameters[index].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        return name switch
        {
            "path" => function.IndexOf(ParameterRole.LinkPath),
            "pathToTarget" => function.IndexOf(ParameterRole.TargetPath),
            _ => -1,
        };
    }
}

/// <summary>An argument of a call that is not bound, and the native parameter that it must be meant for.</summary>
/// <param name="Syntax">The argument, with its name where it has one.</param>
/// <param name="Expression">What is passed.</param>
/// <param name="Name">The name that it is given, or null.</param>
/// <param name="Parameter">The native parameter.</param>
internal sealed record UnresolvedArgument(SyntaxNode Syntax, SyntaxNode Expression, string? Name, NativeParameter Parameter);

/// <summary>Finds the code round a call that is not bound, which a call that throws can stand for.</summary>
internal static class UnresolvedResult
{
    /// <summary>Null where the result decides something.</summary>
    public static UnusedResult? Find(UnresolvedCall call)
    {
        IOperation operation = call.Operation;
        while (operation.Parent is IParenthesizedOperation or IConversionOperation { IsImplicit: true })
        {
            operation = operation.Parent;
        }

        return operation.Parent switch
        {
            IExpressionStatementOperation => new UnusedResult(call.Invocation, IsStatement: false),
            ISimpleAssignmentOperation { Target: IDiscardOperation } assignment => new UnusedResult(assignment.Syntax, IsStatement: false),
            _ => ThrowOnFailure.Find(call.Operation),
        };
    }
}
