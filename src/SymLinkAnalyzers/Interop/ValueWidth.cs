using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Interop;

/// <summary>How many bytes of a native value managed code reads or writes.</summary>
internal readonly record struct ValueWidth
{
    private const int PointerSizedMark = -1;
    private const int UnknownMark = -2;

    private readonly int _bytes;

    private ValueWidth(int bytes) => _bytes = bytes;

    /// <summary>Nothing is read: the return type is void.</summary>
    public static ValueWidth None => new(0);

    public static ValueWidth PointerSized => new(PointerSizedMark);

    public static ValueWidth Unknown => new(UnknownMark);

    public bool IsUnknown => _bytes == UnknownMark;

    public bool IsNone => _bytes == 0;

    /// <summary>The number of bytes, or null where it is unknown or depends on the process.</summary>
    public int? Bytes => _bytes >= 0 ? _bytes : null;

    public static ValueWidth OfBytes(int bytes) => new(bytes);

    /// <summary>Whether what is read is surely not what a function that says yes or no puts there.</summary>
    public bool IsWrongFor(ReturnKind returns) => returns switch
    {
        ReturnKind.Boolean => !IsUnknown && Bytes != 1,

        // Reading more than a BOOL is harmless where the callee clears the register, so that is left alone.
        ReturnKind.Bool => Bytes is 1 or 2,
        _ => false,
    };

    /// <summary>In words, for a message.</summary>
    public override string ToString() => _bytes switch
    {
        PointerSizedMark => "a pointer-sized value",
        1 => "one byte",
        2 => "two bytes",
        4 => "four bytes",
        8 => "eight bytes",
        _ => $"{_bytes} bytes",
    };
}

/// <summary>Finds how many bytes an import reads from the return register, and how many a parameter takes.</summary>
internal static class ValueWidthReader
{
    /// <summary>Structs nest; what is deeper than this is not a native return value.</summary>
    private const int MaximumDepth = 4;

    public static ValueWidth ReadReturn(IMethodSymbol method, ImportForm form, Marshalling marshalling, bool runtimeMarshallingDisabled)
    {
        if (method.ReturnsVoid)
        {
            return ValueWidth.None;
        }

        if (marshalling.Source == MarshallingSource.Unknown || method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            return ValueWidth.Unknown;
        }

        // Such imports pass every value as it lies in memory, and a Boolean is one byte there.
        bool asInMemory = form == ImportForm.RuntimeImport || (runtimeMarshallingDisabled && form != ImportForm.LibraryImport);
        if (marshalling.Source == MarshallingSource.Given)
        {
            return asInMemory ? ValueWidth.Unknown : OfUnmanagedType(marshalling.Type);
        }

        if (method.ReturnType.SpecialType == SpecialType.System_Boolean)
        {
            // A LibraryImport of a bool without MarshalAs is the generator's own error.
            return asInMemory ? ValueWidth.OfBytes(1)
                : form == ImportForm.LibraryImport ? ValueWidth.Unknown
                : ValueWidth.OfBytes(4);
        }

        return OfType(method.ReturnType, asInMemory, depth: 0);
    }

    /// <summary>How many bytes a by-value parameter of the type takes, where nothing else is said of it.</summary>
    public static ValueWidth ReadParameter(DeclaredParameter parameter)
    {
        if (parameter.Marshalling.Source != MarshallingSource.Default)
        {
            return parameter.Marshalling.Source == MarshallingSource.Given ? OfUnmanagedType(parameter.Marshalling.Type) : ValueWidth.Unknown;
        }

        return parameter.Symbol.Type.SpecialType == SpecialType.System_Boolean
            ? ValueWidth.OfBytes(4)
            : OfType(parameter.Symbol.Type, asInMemory: false, depth: 0);
    }

    public static ValueWidth OfUnmanagedType(UnmanagedType type) => type switch
    {
        UnmanagedType.I1 or UnmanagedType.U1 => ValueWidth.OfBytes(1),
        UnmanagedType.I2 or UnmanagedType.U2 or UnmanagedType.VariantBool => ValueWidth.OfBytes(2),
        UnmanagedType.Bool or UnmanagedType.I4 or UnmanagedType.U4 or UnmanagedType.R4 or UnmanagedType.Error => ValueWidth.OfBytes(4),
        UnmanagedType.I8 or UnmanagedType.U8 or UnmanagedType.R8 => ValueWidth.OfBytes(8),
        UnmanagedType.SysInt or UnmanagedType.SysUInt => ValueWidth.PointerSized,
        _ => ValueWidth.Unknown,
    };

    private static ValueWidth OfType(ITypeSymbol type, bool asInMemory, int depth)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_SByte or SpecialType.System_Byte:
                return ValueWidth.OfBytes(1);
            case SpecialType.System_Int16 or SpecialType.System_UInt16:
                return ValueWidth.OfBytes(2);
            case SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single:
                return ValueWidth.OfBytes(4);
            case SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double:
                return ValueWidth.OfBytes(8);
            case SpecialType.System_IntPtr or SpecialType.System_UIntPtr:
                return ValueWidth.PointerSized;
            case SpecialType.System_Boolean when asInMemory:
                return ValueWidth.OfBytes(1);
        }

        return type switch
        {
            IPointerTypeSymbol or IFunctionPointerTypeSymbol => ValueWidth.PointerSized,
            INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } => OfType(underlying, asInMemory, depth),
            INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } structure when depth < MaximumDepth => OfStruct(structure, asInMemory, depth + 1),
            _ => ValueWidth.Unknown,
        };
    }

    /// <summary>A struct of one field is as wide as the field; one of several, as wide as all of them at least.</summary>
    private static ValueWidth OfStruct(INamedTypeSymbol structure, bool asInMemory, int depth)
    {
        if (structure.IsGenericType
            || InteropAttributes.FindNativeMarshalling(structure.GetAttributes()) is not null
            || InteropAttributes.FindStructLayout(structure.GetAttributes()) is { } layout && ChangesSize(layout))
        {
            return ValueWidth.Unknown;
        }

        var total = ValueWidth.None;
        foreach (ISymbol member in structure.GetMembers())
        {
            if (member is not IFieldSymbol { IsStatic: false } field)
            {
                continue;
            }

            // Reference assemblies of the framework stand one such field in for all the real ones.
            bool isDummy = structure.DeclaringSyntaxReferences.IsEmpty && field.Name == "_dummyPrimitive";
            if (isDummy || field.IsFixedSizeBuffer)
            {
                return ValueWidth.Unknown;
            }

            ValueWidth width = OfType(field.Type, asInMemory, depth);
            if (total.IsNone)
            {
                total = width;
            }
            else if (total.Bytes is { } sum && width.Bytes is { } bytes && !structure.DeclaringSyntaxReferences.IsEmpty)
            {
                total = ValueWidth.OfBytes(sum + bytes);
            }
            else
            {
                return ValueWidth.Unknown;
            }
        }

        // A struct without a field still takes a byte, but nobody returns one: it is half-typed code.
        return total.IsNone ? ValueWidth.Unknown : total;
    }

    private static bool ChangesSize(AttributeData layout) =>
        InteropAttributes.ReadNamedArgument(layout, nameof(StructLayoutAttribute.Size)) is not null
        || InteropAttributes.ReadSoleArgument(layout) is not (int)LayoutKind.Sequential;
}
