using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.FilePaths;

/// <summary>What a path surely leads to.</summary>
internal enum PathKind
{
    Unknown,

    File,

    Directory,
}

/// <summary>Finds whether a path surely leads to a directory or to a file: by where it comes from, or by a test round the call.</summary>
internal static class PathKindReader
{
    private const int MaximumDepth = 8;

    public static PathKind Read(IOperation path, LinkCall call)
    {
        path = PinnedText.Find(path, call.Member.Locals);
        PathKind kind = OfOrigin(path, call.Member, depth: 0);
        return kind != PathKind.Unknown ? kind : OfTests(path, call);
    }

    private static PathKind OfOrigin(IOperation path, MemberContext member, int depth)
    {
        if (depth > MaximumDepth)
        {
            return PathKind.Unknown;
        }

        depth++;
        path = path.WithoutBuiltInConversions();
        switch (path)
        {
            case ILocalReferenceOperation { Local: var local } when member.Locals.FindSoleValue(local) is { } value:
                return OfOrigin(value, member, depth);
            case IPropertyReferenceOperation { Property: { Name: "FullName" or "Name" }, Instance: { } instance }:
                return OfInfo(instance, member, depth);
            case IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance }:
                return OfInfo(instance, member, depth);
            case IPropertyReferenceOperation { Property: var property }:
                return (member.Types.NameOf(property.ContainingType), property.Name) switch
                {
                    (KnownType.Environment, "CurrentDirectory" or "SystemDirectory") => PathKind.Directory,
                    (KnownType.AppContext or KnownType.AppDomain, "BaseDirectory") => PathKind.Directory,
                    (KnownType.FileInfo, "DirectoryName") => PathKind.Directory,
                    (KnownType.Environment, "ProcessPath") => PathKind.File,
                    (KnownType.Assembly, "Location") => PathKind.File,
                    (KnownType.ProcessModule, "FileName") => PathKind.File,
                    _ => PathKind.Unknown,
                };
            case IInvocationOperation { TargetMethod: var method }:
                return (member.Types.NameOf(method.ContainingType), method.Name) switch
                {
                    (KnownType.Path, "GetDirectoryName" or "GetTempPath" or "GetPathRoot") => PathKind.Directory,
                    (KnownType.Path, "GetTempFileName") => PathKind.File,
                    (KnownType.Directory, "GetCurrentDirectory" or "GetDirectoryRoot") => PathKind.Directory,
                    (KnownType.Environment, "GetFolderPath") => PathKind.Directory,
                    _ => PathKind.Unknown,
                };
            default:
                return PathKind.Unknown;
        }
    }

    /// <summary>The name of a DirectoryInfo or FileInfo; not of one made for the purpose, which may be a way to make a path absolute.</summary>
    private static PathKind OfInfo(IOperation instance, MemberContext member, int depth)
    {
        IOperation origin = instance;
        if (instance is ILocalReferenceOperation { Local: var local } && member.Locals.FindSoleValue(local) is { } value && depth < MaximumDepth)
        {
            origin = value;
        }

        return member.Types.NameOf(instance.Type) switch
        {
            KnownType.DirectoryInfo => PathKind.Directory,
            KnownType.FileInfo when origin is not IObjectCreationOperation => PathKind.File,
            _ => PathKind.Unknown,
        };
    }

    private static PathKind OfTests(IOperation path, LinkCall call)
    {
        if (VariableOf(path) is not { } variable)
        {
            return PathKind.Unknown;
        }

        IOperation inner = call.Invocation;
        for (IOperation? outer = inner.Parent; outer is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); inner = outer, outer = outer.Parent)
        {
            if (outer is not IConditionalOperation conditional || inner == conditional.Condition)
            {
                continue;
            }

            PathKind kind = OfCondition(conditional.Condition, holds: inner == conditional.WhenTrue, variable, call.Member.Types);
            if (kind != PathKind.Unknown)
            {
                return IsAssignedIn(variable, inner) ? PathKind.Unknown : kind;
            }
        }

        return PathKind.Unknown;
    }

    /// <summary>What <c>Directory.Exists(path)</c> or <c>File.Exists(path)</c> says where it is surely true.</summary>
    public static PathKind OfCondition(IOperation condition, bool holds, ISymbol variable, KnownTypes types)
    {
        switch (condition)
        {
            case IParenthesizedOperation parenthesized:
                return OfCondition(parenthesized.Operand, holds, variable, types);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                return OfCondition(negation.Operand, !holds, variable, types);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both when holds:
                PathKind left = OfCondition(both.LeftOperand, holds, variable, types);
                return left != PathKind.Unknown ? left : OfCondition(both.RightOperand, holds, variable, types);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either when !holds:
                left = OfCondition(either.LeftOperand, holds, variable, types);
                return left != PathKind.Unknown ? left : OfCondition(either.RightOperand, holds, variable, types);
            case IInvocationOperation { TargetMethod: { Name: "Exists" } method, Arguments: { Length: 1 } arguments }
                when holds && VariableOf(arguments[0].Value) is { } tested && SymbolEqualityComparer.Default.Equals(tested, variable):
                return types.NameOf(method.ContainingType) switch
                {
                    KnownType.Directory => PathKind.Directory,
                    KnownType.File => PathKind.File,
                    _ => PathKind.Unknown,
                };
            default:
                return PathKind.Unknown;
        }
    }

    /// <summary>A local or parameter: nothing else is sure to be the same twice.</summary>
    public static ISymbol? VariableOf(IOperation operation) => operation.WithoutBuiltInConversions() switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        _ => null,
    };

    private static bool IsAssignedIn(ISymbol variable, IOperation branch)
    {
        foreach (IOperation operation in branch.DescendantsAndSelf())
        {
            IOperation? target = operation switch
            {
                IAssignmentOperation assignment => assignment.Target,
                IArgumentOperation { Parameter.RefKind: not RefKind.None } argument => argument.Value,
                _ => null,
            };
            if (target is not null && VariableOf(target) is { } assigned && SymbolEqualityComparer.Default.Equals(assigned, variable))
            {
                return true;
            }
        }

        return false;
    }
}
