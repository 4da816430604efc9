using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.FilePaths;

/// <summary>Finds the statement straight before a call that deletes what the call is about to create.</summary>
internal static class DeletionBefore
{
    public static IInvocationOperation? Find(IOperation call, IOperation link, KnownTypes types)
    {
        IOperation statement = MemberBody.StatementOf(call);

        // With and without braces the branch of an If comes straight after what stands before it.
        while (statement.Parent is IBlockOperation { Parent: IConditionalOperation conditional } branch && branch.Operations[0] == statement)
        {
            statement = MemberBody.StatementOf(conditional);
        }

        ImmutableArray<IOperation> statements = statement.Parent switch
        {
            IBlockOperation block => block.Operations,
            ISwitchCaseOperation section => section.Body,
            _ => ImmutableArray<IOperation>.Empty,
        };
        int index = statements.IndexOf(statement);
        if (index < 1)
        {
            return null;
        }

        IOperation before = statements[index - 1];

        // Whatever else is done there may be a move to safety.
        IInvocationOperation? deletion = before switch
        {
            IConditionalOperation { WhenFalse: null, WhenTrue: IBlockOperation { Operations: { Length: 1 } operations } } => InvocationOf(operations[0]),
            IConditionalOperation { WhenFalse: null } conditional => InvocationOf(conditional.WhenTrue),
            _ => InvocationOf(before),
        };
        return deletion is not null && Deletes(deletion, link, types) ? deletion : null;
    }

    private static IInvocationOperation? InvocationOf(IOperation statement) => (statement as IExpressionStatementOperation)?.Operation as IInvocationOperation;

    private static bool Deletes(IInvocationOperation deletion, IOperation link, KnownTypes types)
    {
        if (deletion.TargetMethod is not { Name: "Delete", ContainingType: { } type })
        {
            return false;
        }

        return types.NameOf(type) switch
        {
            KnownType.File or KnownType.Directory => deletion.Arguments is { Length: > 0 } arguments && PathExpression.AreSame(arguments[0].Value, link),
            KnownType.FileInfo or KnownType.DirectoryInfo or KnownType.FileSystemInfo => deletion.Instance is { } instance
                && PathExpression.AreSame(instance, PathExpression.OwnerOf(link)),
            _ => false,
        };
    }
}
