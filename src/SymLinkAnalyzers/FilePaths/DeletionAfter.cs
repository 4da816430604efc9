using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.FilePaths;

/// <summary>A call that deletes a file or a directory.</summary>
/// <param name="Name">How messages name what is called.</param>
/// <param name="IsOfDirectory">Whether it deletes directories.</param>
internal sealed record Deletion(SyntaxNode Syntax, string Name, bool IsOfDirectory)
{
    /// <summary>Whether the name of what is called says so.</summary>
    private static bool MayBe(IInvocationOperation call) =>
        call.TargetMethod.Name is "Delete" or "DeleteFile" or "DeleteDirectory" or "Kill" or "RmDir" or "RemoveDirectory"
        || (call.TargetMethod is { IsStatic: true, Parameters.Length: 1 } method && (method.IsExtern || method.IsPartialDefinition));

    /// <summary>All in the member that may be deletions.</summary>
    public static IInvocationOperation[] Candidates(MemberContext member) => [.. member.Root.Descendants().OfType<IInvocationOperation>().Where(MayBe)];

    /// <summary>Null for another call, and for a deletion of another path.</summary>
    public static Deletion? Read(IInvocationOperation call, IOperation path, KnownTypes types)
    {
        IMethodSymbol method = call.TargetMethod;
        bool? isOfDirectory = (types.NameOf(method.ContainingType), method.Name) switch
        {
            (KnownType.File, "Delete") => false,
            (KnownType.Directory, "Delete") => true,
            (KnownType.VisualBasicFileIO, "DeleteFile") or (KnownType.VisualBasicFileSystem, "Kill") => false,
            (KnownType.VisualBasicFileIO, "DeleteDirectory") or (KnownType.VisualBasicFileSystem, "RmDir") => true,
            (KnownType.FileInfo or KnownType.DirectoryInfo or KnownType.FileSystemInfo, "Delete") => types.NameOf(call.Instance?.WithoutConversions().Type) switch
            {
                KnownType.FileInfo => false,
                KnownType.DirectoryInfo => true,
                _ => null,
            },
            (null, _) when method is { IsStatic: true, Parameters.Length: 1 } => PlatformInvoke.FindKernelImport(method) switch
            {
                "DeleteFile" or "DeleteFileA" or "DeleteFileW" => false,
                "RemoveDirectory" or "RemoveDirectoryA" or "RemoveDirectoryW" => true,
                _ => null,
            },
            _ => null,
        };
        IOperation? deleted = call.Instance ?? Arguments.Find(call.Arguments, 0)?.Value;
        return isOfDirectory is { } known && deleted is not null && PathExpression.AreSame(PathExpression.OwnerOf(deleted), PathExpression.OwnerOf(path))
            ? new Deletion(call.Syntax, method.ContainingType.Name + "." + method.Name, known)
            : null;
    }
}

/// <summary>Finds the deletions of a link that paths from its creation reach, while it is sure that the link is what lies there.</summary>
internal static class DeletionAfter
{
    /// <summary>Those that fail on Windows, because the link is of the other kind. Code that deletes either kind knows which it has, or tries both.</summary>
    /// <param name="call">The call that creates the link.</param>
    /// <param name="deletions">All in the member that may be deletions.</param>
    public static IEnumerable<Deletion> FindOfOtherKind(LinkCall call, IReadOnlyCollection<IInvocationOperation> deletions)
    {
        if (call is not { IsDirectoryLink: { } isDirectory, Link: { } link })
        {
            return [];
        }

        ILookup<bool, Deletion> byKind = deletions.Select(deletion => Deletion.Read(deletion, link, call.Member.Types)).OfType<Deletion>().ToLookup(deletion => deletion.IsOfDirectory);
        bool deletesEither = byKind[isDirectory].Any(deletion => deletion.Syntax.SpanStart > call.Invocation.Syntax.SpanStart);
        return byKind.Contains(!isDirectory) && !deletesEither ? Find(call, link).Where(deletion => deletion.IsOfDirectory != isDirectory) : [];
    }

    private static IEnumerable<Deletion> Find(LinkCall call, IOperation link)
    {
        if (call.Member.Graphs.FindInvocation(call.Invocation) is not { } place)
        {
            yield break;
        }

        KnownTypes types = call.Member.Types;
        var pending = new Worklist<Position>();
        pending.Add(place.Block, new Position(place.Index + 1, ResultHolders.None(call.Invocation.Syntax)));
        while (pending.TryTake(out int ordinal, out Position position))
        {
            ImmutableArray<IOperation> operations = place.Graph.Operations(ordinal);
            ResultHolders holders = position.Holders;
            bool isOver = false;
            for (int index = position.Index; index < operations.Length && !isOver; index++)
            {
                IOperation operation = operations[index];
                if (operation is IInvocationOperation invocation && Deletion.Read(invocation, link, types) is { } deletion)
                {
                    yield return deletion;
                    isOver = true;
                }

                isOver |= MayChange(operation, link, types);
                holders = holders.After(operation);
            }

            if (isOver)
            {
                continue;
            }

            BasicBlock block = place.Graph.Graph.Blocks[ordinal];
            foreach (int next in place.Graph.Successors(ordinal))
            {
                if (!IsOfFailure(block, next, holders))
                {
                    pending.Add(next, new Position(0, holders));
                }
            }
        }
    }

    /// <summary>Whether the way is taken only where no link was made.</summary>
    private static bool IsOfFailure(BasicBlock block, int next, ResultHolders holders)
    {
        if (block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } condition || holders.Polarity(condition) is not { } succeedsWhenTrue)
        {
            return false;
        }

        ControlFlowBranch? ofFailure = (block.ConditionKind == ControlFlowConditionKind.WhenTrue) == succeedsWhenTrue ? block.FallThroughSuccessor : block.ConditionalSuccessor;
        return ofFailure is { FinallyRegions.IsEmpty: true, Destination: { } destination } && destination.Ordinal == next;
    }

    /// <summary>Whether something else may lie at the path afterwards, or the expression be another path.</summary>
    private static bool MayChange(IOperation operation, IOperation link, KnownTypes types) => operation switch
    {
        IAssignmentOperation assignment => IsPartOf(assignment.Target, link),
        IIncrementOrDecrementOperation increment => IsPartOf(increment.Target, link),
        IArgumentOperation { Parameter.RefKind: not (RefKind.None or RefKind.In) } argument => IsPartOf(argument.Value, link),
        IInvocationOperation call => !OnlyLooks(call, types) && (IsGiven(call, link) || (IsShared(link) && !FrameworkEffects.IsFramework(call.TargetMethod))),
        IObjectCreationOperation creation => types.NameOf(creation.Type) is not (KnownType.FileInfo or KnownType.DirectoryInfo) && IsGiven(creation, link),
        IDynamicInvocationOperation or IFunctionPointerInvocationOperation => true,
        _ => false,
    };

    private static bool OnlyLooks(IInvocationOperation call, KnownTypes types) => types.NameOf(call.TargetMethod.ContainingType) switch
    {
        KnownType.File or KnownType.Directory => call.TargetMethod.Name is "Exists" or "GetAttributes" or "ResolveLinkTarget",
        KnownType.FileSystemInfo or KnownType.FileInfo or KnownType.DirectoryInfo => call.TargetMethod.Name is "ResolveLinkTarget" or "Refresh" or "ToString",
        KnownType.Path or KnownType.Console => true,
        _ => call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String,
    };

    /// <summary>Whether the path is among the arguments. Calls among them are judged by themselves.</summary>
    private static bool IsGiven(IOperation call, IOperation link) => call.ChildOperations.Any(child =>
        PathExpression.AreSame(PathExpression.OwnerOf(child), PathExpression.OwnerOf(link)) || (child is not IInvocationOperation && IsGiven(child, link)));

    /// <summary>Whether the assigned variable is the path, or what its path is read from.</summary>
    private static bool IsPartOf(IOperation assigned, IOperation link) => link.DescendantsAndSelf().Any(part => PathExpression.AreSame(assigned, part));

    /// <summary>Whether other members may assign to it.</summary>
    private static bool IsShared(IOperation link) => link.DescendantsAndSelf().Any(part =>
        part is IFieldReferenceOperation { Field: { IsReadOnly: false, IsConst: false } } or IPropertyReferenceOperation { Property: { Name: not "FullName", IsReadOnly: false } });

    private readonly record struct Position(int Index, ResultHolders Holders)
    {
        private (int Index, (int Held, int Overruled) Holders) Key => (Index, Holders.Count);

        public bool Equals(Position other) => Key.Equals(other.Key);

        public override int GetHashCode() => Key.GetHashCode();
    }
}
