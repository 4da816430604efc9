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

    /// <summary>How many statements before the call are looked at, so that a long member takes no longer for each call.</summary>
    private const int NearStatements = 16;

    public static PathKind Read(IOperation path, LinkCall call)
    {
        path = PinnedText.Find(path, call.Member.Variables);
        PathKind kind = OfOrigin(path, call.Member, depth: 0);
        return kind != PathKind.Unknown ? kind : OfTests(path, call);
    }

    /// <summary>Whether the call surely makes a link of the other kind than its target is.</summary>
    public static bool ContradictsLink(LinkCall call) =>
        call.Target is { } target
        && call.IsDirectoryLink is { } saysDirectory
        && Read(target.Value, call) == (saysDirectory ? PathKind.File : PathKind.Directory)
        && !PlatformGuard.IsOutsideWindows(call.Invocation);

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
            case ILocalReferenceOperation { Local: { IsForEach: true } local }:
                return OfElement(local, member);
            case ILocalReferenceOperation { Local: var local } when member.Variables.FindSoleValue(local) is { } value:
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

    /// <summary>What a loop over the contents of a directory takes, one after the other.</summary>
    private static PathKind OfElement(ILocalSymbol local, MemberContext member)
    {
        IOperation? collection = member.Variables.FindCollection(local)?.WithoutBuiltInConversions();
        if (collection is ILocalReferenceOperation { Local: var listed })
        {
            collection = member.Variables.FindSoleValue(listed)?.WithoutBuiltInConversions();
        }

        return collection is not IInvocationOperation { TargetMethod: var method } ? PathKind.Unknown
            : (member.Types.NameOf(method.ContainingType), method.Name) switch
            {
                (KnownType.Directory, "GetDirectories" or "EnumerateDirectories") => PathKind.Directory,
                (KnownType.Directory, "GetFiles" or "EnumerateFiles") => PathKind.File,
                _ => PathKind.Unknown,
            };
    }

    /// <summary>The name of a DirectoryInfo or FileInfo; not of one made for the purpose, which may be a way to make a path absolute.</summary>
    private static PathKind OfInfo(IOperation instance, MemberContext member, int depth)
    {
        IOperation origin = instance;
        if (instance is ILocalReferenceOperation { Local: var local } && member.Variables.FindSoleValue(local) is { } value && depth < MaximumDepth)
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
            PathKind kind = outer switch
            {
                IConditionalOperation conditional when inner != conditional.Condition => OfCondition(conditional.Condition, holds: inner == conditional.WhenTrue, variable, call.Member.Types),
                IBlockOperation block => OfStatementsBefore(inner, block, variable, call.Member),
                _ => PathKind.Unknown,
            };
            if (kind != PathKind.Unknown)
            {
                return call.Member.Variables.MayBeWrittenIn(variable, inner) ? PathKind.Unknown : kind;
            }
        }

        return PathKind.Unknown;
    }

    /// <summary>What <c>if (!Directory.Exists(path)) return;</c> says of what follows it, as long as nothing else is put into the variable.</summary>
    private static PathKind OfStatementsBefore(IOperation statement, IBlockOperation block, ISymbol variable, MemberContext member)
    {
        int index = block.Operations.IndexOf(statement);
        for (int before = index - 1; before >= 0 && before >= index - NearStatements; before--)
        {
            IOperation earlier = block.Operations[before];
            if (earlier is IConditionalOperation { WhenFalse: null } conditional
                && MemberBody.Leaves(conditional.WhenTrue)
                && OfCondition(conditional.Condition, holds: false, variable, member.Types) is not PathKind.Unknown and var kind)
            {
                return kind;
            }

            // A label may be jumped to from elsewhere.
            if (earlier is ILabeledOperation || member.Variables.MayBeWrittenIn(variable, earlier))
            {
                return PathKind.Unknown;
            }
        }

        return PathKind.Unknown;
    }

    /// <summary>What <c>Directory.Exists(path)</c> or <c>File.Exists(path)</c> says where it is surely true, and a test of the attributes either way.</summary>
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
            case IInvocationOperation { TargetMethod.Name: "HasFlag", Instance: { } attributes, Arguments: { Length: 1 } arguments }
                when AreAttributesOf(variable, attributes, types) && IsDirectoryAttribute(arguments[0].Value, types):
                return holds ? PathKind.Directory : PathKind.File;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, LeftOperand: var tested, RightOperand: var expected } comparison
                when tested.WithoutBuiltInConversions() is IBinaryOperation { OperatorKind: BinaryOperatorKind.And } masked
                    && AreAttributesOf(variable, masked.LeftOperand, types)
                    && IsDirectoryAttribute(masked.RightOperand, types)
                    && (IntegerConstant.Is(expected.ConstantValue.Value, 0) || IsDirectoryAttribute(expected, types)):
                return (holds == (comparison.OperatorKind == BinaryOperatorKind.Equals)) == IsDirectoryAttribute(expected, types) ? PathKind.Directory : PathKind.File;
            default:
                return PathKind.Unknown;
        }
    }

    /// <summary>Whether it is <c>File.GetAttributes(path)</c>, which throws where there is nothing.</summary>
    private static bool AreAttributesOf(ISymbol variable, IOperation attributes, KnownTypes types) =>
        attributes.WithoutBuiltInConversions() is IInvocationOperation { TargetMethod: { Name: "GetAttributes" } method, Arguments: { Length: 1 } arguments }
        && VariableOf(arguments[0].Value) is { } tested
        && SymbolEqualityComparer.Default.Equals(tested, variable)
        && types.Is(method.ContainingType, KnownType.File);

    private static bool IsDirectoryAttribute(IOperation value, KnownTypes types) =>
        value.WithoutBuiltInConversions() is IFieldReferenceOperation { Field: { Name: "Directory", ContainingType: var type } } && types.Is(type, KnownType.FileAttributes);

    /// <summary>A local or parameter: nothing else is sure to be the same twice.</summary>
    public static ISymbol? VariableOf(IOperation operation) => operation.WithoutBuiltInConversions() switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        _ => null,
    };
}
