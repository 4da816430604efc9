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

    public static PathKind Read(IOperation path, NativeCall call)
    {
        path = PinnedText.Find(path, call.Member.Locals);
        PathKind kind = OfOrigin(path, call.Member.Locals, depth: 0);
        return kind != PathKind.Unknown ? kind : OfTests(path, call.Invocation);
    }

    private static PathKind OfOrigin(IOperation path, MemberLocals locals, int depth)
    {
        if (depth > MaximumDepth)
        {
            return PathKind.Unknown;
        }

        depth++;
        switch (path)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                return OfOrigin(conversion.Operand, locals, depth);
            case IParenthesizedOperation parenthesized:
                return OfOrigin(parenthesized.Operand, locals, depth);
            case ILocalReferenceOperation { Local: var local } when locals.FindSoleValue(local) is { } value:
                return OfOrigin(value, locals, depth);
            case IPropertyReferenceOperation { Property: { Name: "FullName" or "Name" }, Instance: { } instance }:
                return OfInfo(instance, locals, depth);
            case IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance }:
                return OfInfo(instance, locals, depth);
            case IPropertyReferenceOperation { Property: var property }:
                return (property.ContainingType.Name, property.Name) switch
                {
                    ("Environment", "CurrentDirectory" or "SystemDirectory") when IsIn(property, "System") => PathKind.Directory,
                    ("AppContext" or "AppDomain", "BaseDirectory") when IsIn(property, "System") => PathKind.Directory,
                    ("FileInfo", "DirectoryName") when IsIn(property, "IO") => PathKind.Directory,
                    ("Environment", "ProcessPath") when IsIn(property, "System") => PathKind.File,
                    ("Assembly", "Location") when IsIn(property, "Reflection") => PathKind.File,
                    ("ProcessModule", "FileName") when IsIn(property, "Diagnostics") => PathKind.File,
                    _ => PathKind.Unknown,
                };
            case IInvocationOperation { TargetMethod: var method }:
                return (method.ContainingType.Name, method.Name) switch
                {
                    ("Path", "GetDirectoryName" or "GetTempPath" or "GetPathRoot") when IsIn(method, "IO") => PathKind.Directory,
                    ("Path", "GetTempFileName") when IsIn(method, "IO") => PathKind.File,
                    ("Directory", "GetCurrentDirectory" or "GetDirectoryRoot") when IsIn(method, "IO") => PathKind.Directory,
                    ("Environment", "GetFolderPath") when IsIn(method, "System") => PathKind.Directory,
                    _ => PathKind.Unknown,
                };
            default:
                return PathKind.Unknown;
        }
    }

    /// <summary>The name of a DirectoryInfo or FileInfo; not of one made for the purpose, which may be a way to make a path absolute.</summary>
    private static PathKind OfInfo(IOperation instance, MemberLocals locals, int depth)
    {
        IOperation origin = instance;
        if (instance is ILocalReferenceOperation { Local: var local } && locals.FindSoleValue(local) is { } value && depth < MaximumDepth)
        {
            origin = value;
        }

        if (instance.Type is not { Name: var name } type || !IsIn(type, "IO"))
        {
            return PathKind.Unknown;
        }

        return name switch
        {
            "DirectoryInfo" => PathKind.Directory,
            "FileInfo" when origin is not IObjectCreationOperation => PathKind.File,
            _ => PathKind.Unknown,
        };
    }

    private static PathKind OfTests(IOperation path, IOperation call)
    {
        if (VariableOf(path) is not { } variable)
        {
            return PathKind.Unknown;
        }

        IOperation inner = call;
        for (IOperation? outer = call.Parent; outer is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); inner = outer, outer = outer.Parent)
        {
            if (outer is not IConditionalOperation conditional || inner == conditional.Condition)
            {
                continue;
            }

            PathKind kind = OfCondition(conditional.Condition, holds: inner == conditional.WhenTrue, variable);
            if (kind != PathKind.Unknown)
            {
                return IsAssignedIn(variable, inner) ? PathKind.Unknown : kind;
            }
        }

        return PathKind.Unknown;
    }

    /// <summary>What <c>Directory.Exists(path)</c> or <c>File.Exists(path)</c> says where it is surely true.</summary>
    private static PathKind OfCondition(IOperation condition, bool holds, ISymbol variable)
    {
        switch (condition)
        {
            case IParenthesizedOperation parenthesized:
                return OfCondition(parenthesized.Operand, holds, variable);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                return OfCondition(negation.Operand, !holds, variable);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both when holds:
                PathKind left = OfCondition(both.LeftOperand, holds, variable);
                return left != PathKind.Unknown ? left : OfCondition(both.RightOperand, holds, variable);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either when !holds:
                left = OfCondition(either.LeftOperand, holds, variable);
                return left != PathKind.Unknown ? left : OfCondition(either.RightOperand, holds, variable);
            case IInvocationOperation { TargetMethod: { Name: "Exists" } method, Arguments: { Length: 1 } arguments }
                when holds && IsIn(method, "IO") && VariableOf(arguments[0].Value) is { } tested && SymbolEqualityComparer.Default.Equals(tested, variable):
                return method.ContainingType.Name switch
                {
                    "Directory" => PathKind.Directory,
                    "File" => PathKind.File,
                    _ => PathKind.Unknown,
                };
            default:
                return PathKind.Unknown;
        }
    }

    /// <summary>A local or parameter: nothing else is sure to be the same twice.</summary>
    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => VariableOf(conversion.Operand),
        IParenthesizedOperation parenthesized => VariableOf(parenthesized.Operand),
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

    private static bool IsIn(ISymbol symbol, string lastNamespace) =>
        symbol.ContainingNamespace is { } space && space.Name == lastNamespace && FrameworkEffects.IsFramework(symbol);
}
