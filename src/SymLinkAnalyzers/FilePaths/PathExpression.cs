using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.FilePaths;

/// <summary>Compares the expressions of two paths.</summary>
internal static class PathExpression
{
    /// <summary>Whether both are one constant, or one variable, field or property.</summary>
    public static bool AreSame(IOperation left, IOperation right)
    {
        left = left.WithoutConversions();
        right = right.WithoutConversions();
        if (left.ConstantValue is { HasValue: true, Value: string leftText })
        {
            return right.ConstantValue is { HasValue: true, Value: string rightText } && leftText == rightText;
        }

        return (left, right) switch
        {
            (ILocalReferenceOperation one, ILocalReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Local, other.Local),
            (IParameterReferenceOperation one, IParameterReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Parameter, other.Parameter),
            (IFieldReferenceOperation one, IFieldReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Field, other.Field) && IsSameOwner(one.Instance, other.Instance),
            (IPropertyReferenceOperation one, IPropertyReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Property, other.Property) && IsSameOwner(one.Instance, other.Instance),
            _ => false,
        };
    }

    /// <summary>The FileInfo or DirectoryInfo whose path it is; the path itself where it is none of one.</summary>
    public static IOperation OwnerOf(IOperation path) =>
        path.WithoutConversions() is IPropertyReferenceOperation { Property.Name: "FullName", Instance: { } owner } ? owner : path;

    private static bool IsSameOwner(IOperation? left, IOperation? right) =>
        (left, right) is (null, null) or (IInstanceReferenceOperation, IInstanceReferenceOperation) || (left is not null && right is not null && AreSame(left, right));
}
