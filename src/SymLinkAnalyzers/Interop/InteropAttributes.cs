using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Interop;

/// <summary>
/// Recognises the attributes of platform invoke by their full name, and not as symbols as other types: code for older frameworks
/// declares them for itself. Half-typed ones count as absent.
/// </summary>
internal static class InteropAttributes
{
    public static AttributeData? FindDllImport(ImmutableArray<AttributeData> attributes) => Find(attributes, "DllImportAttribute", "System.Runtime.InteropServices");

    public static AttributeData? FindLibraryImport(ImmutableArray<AttributeData> attributes) => Find(attributes, "LibraryImportAttribute", "System.Runtime.InteropServices");

    public static AttributeData? FindMarshalAs(ImmutableArray<AttributeData> attributes) => Find(attributes, "MarshalAsAttribute", "System.Runtime.InteropServices");

    public static AttributeData? FindMarshalUsing(ImmutableArray<AttributeData> attributes) => Find(attributes, "MarshalUsingAttribute", "System.Runtime.InteropServices.Marshalling");

    public static AttributeData? FindNativeMarshalling(ImmutableArray<AttributeData> attributes) => Find(attributes, "NativeMarshallingAttribute", "System.Runtime.InteropServices.Marshalling");

    public static AttributeData? FindStructLayout(ImmutableArray<AttributeData> attributes) => Find(attributes, "StructLayoutAttribute", "System.Runtime.InteropServices");

    public static AttributeData? FindUnmanagedFunctionPointer(ImmutableArray<AttributeData> attributes) => Find(attributes, "UnmanagedFunctionPointerAttribute", "System.Runtime.InteropServices");

    public static AttributeData? FindUnmanagedCallConv(ImmutableArray<AttributeData> attributes) => Find(attributes, "UnmanagedCallConvAttribute", "System.Runtime.InteropServices");

    /// <summary>Whether the symbol or what contains it, up to the assembly, names the platforms that it exists on.</summary>
    public static bool SupportsCertainPlatforms(ISymbol? symbol) =>
        symbol is not null && (FindSupportedPlatform(symbol.GetAttributes()) is not null || SupportsCertainPlatforms(symbol.ContainingSymbol));

    public static AttributeData? FindSupportedPlatform(ImmutableArray<AttributeData> attributes) => Find(attributes, "SupportedOSPlatformAttribute", "System.Runtime.Versioning");

    /// <summary>The platforms that the attributes name, such as "windows10.0".</summary>
    public static IEnumerable<string> FindSupportedPlatforms(ImmutableArray<AttributeData> attributes) => FindPlatforms(attributes, "SupportedOSPlatformAttribute");

    /// <summary>The platforms that the code is marked as not running on; those whose later versions alone are meant have a version.</summary>
    public static IEnumerable<string> FindUnsupportedPlatforms(ImmutableArray<AttributeData> attributes) => FindPlatforms(attributes, "UnsupportedOSPlatformAttribute");

    public static AttributeData? FindDisableRuntimeMarshalling(ImmutableArray<AttributeData> attributes) =>
        Find(attributes, "DisableRuntimeMarshallingAttribute", "System.Runtime.CompilerServices");

    /// <summary>The attribute of System.Runtime itself, which the programs that use it declare for themselves.</summary>
    public static AttributeData? FindRuntimeImport(ImmutableArray<AttributeData> attributes) => Find(attributes, "RuntimeImportAttribute", "System.Runtime");

    /// <summary>What a generator writes on its code.</summary>
    public static AttributeData? FindGeneratedCode(ImmutableArray<AttributeData> attributes) => Find(attributes, "GeneratedCodeAttribute", "System.CodeDom.Compiler");

    /// <summary>Whether a binding says that its caller finds the system's own error as the function left it. Such attributes lie in the namespaces of the bindings.</summary>
    public static bool SaysSystemError(ImmutableArray<AttributeData> attributes) => attributes.Any(attribute => attribute.AttributeClass?.Name == "SetsLastSystemErrorAttribute");

    /// <summary>The unmanaged type that a MarshalAs attribute names, in either of its constructors; null for a half-typed one.</summary>
    public static UnmanagedType? ReadUnmanagedType(AttributeData marshalAs)
    {
        return ReadSoleArgument(marshalAs) switch
        {
            int number => (UnmanagedType)number,
            short number => (UnmanagedType)number,
            _ => null,
        };
    }

    /// <summary>The value of the only constructor argument, or null where there is none, more than one, or a half-typed one.</summary>
    public static object? ReadSoleArgument(AttributeData attribute) =>
        attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0] is { Kind: not TypedConstantKind.Array } argument
            ? argument.Value
            : null;

    /// <summary>A named argument's value, or null where it is absent or half-typed.</summary>
    public static object? ReadNamedArgument(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }

    private static IEnumerable<string> FindPlatforms(ImmutableArray<AttributeData> attributes, string name) =>
        attributes.Where(attribute => Is(attribute, name, "System.Runtime.Versioning")).Select(ReadSoleArgument).OfType<string>();

    private static AttributeData? Find(ImmutableArray<AttributeData> attributes, string name, string space)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (Is(attribute, name, space))
            {
                return attribute;
            }
        }

        return null;
    }

    private static bool Is(AttributeData attribute, string name, string space) =>
        attribute.AttributeClass is { } type && type.Name == name && IsNamed(type.ContainingNamespace, space);

    /// <summary>Compares the parts from the last to the first, so that no full name is made.</summary>
    private static bool IsNamed(INamespaceSymbol? space, string fullName)
    {
        int end = fullName.Length;
        for (; space is { IsGlobalNamespace: false, Name: var name }; space = space.ContainingNamespace)
        {
            if (end < name.Length || string.CompareOrdinal(fullName, end - name.Length, name, 0, name.Length) != 0)
            {
                return false;
            }

            end -= name.Length + 1;
            if (end >= 0 && fullName[end] != '.')
            {
                return false;
            }
        }

        return end == -1;
    }
}
