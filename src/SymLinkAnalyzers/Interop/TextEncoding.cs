using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Interop;

/// <summary>The encoding in which a managed parameter hands text to native code.</summary>
internal enum TextEncoding
{
    /// <summary>Not text that is marshalled: a pointer, a number, a handle.</summary>
    NotText,

    /// <summary>The process's ANSI code page.</summary>
    Ansi,

    Utf8,

    Utf16,

    /// <summary>A custom marshaller's business, or an unusual attribute.</summary>
    Unknown,
}

/// <summary>Finds the encoding in which an import passes its text parameters.</summary>
internal static class TextEncodingReader
{
    // UnmanagedType.LPUTF8Str, which netstandard2.0 lacks.
    private const UnmanagedType Utf8String = (UnmanagedType)0x30;

    /// <param name="byDefault">What holds for a string of this import that says nothing of its own.</param>
    public static TextEncoding Read(IParameterSymbol parameter, Marshalling marshalling, TextEncoding byDefault)
    {
        if (!IsText(parameter.Type))
        {
            return TextEncoding.NotText;
        }

        return marshalling.Source switch
        {
            MarshallingSource.Default => byDefault,
            MarshallingSource.Given when marshalling.IsVisualBasicByRefString => byDefault,
            MarshallingSource.Given => OfUnmanagedType(marshalling.Type),
            _ => OfMarshaller(InteropAttributes.FindMarshalUsing(parameter.GetAttributes())),
        };
    }

    public static TextEncoding OfCharSet(CharSet charSet) =>
        charSet is CharSet.Unicode or CharSet.Auto ? TextEncoding.Utf16 : TextEncoding.Ansi;

    /// <summary>What the StringMarshalling of a LibraryImport says of its strings.</summary>
    public static TextEncoding OfLibraryImport(AttributeData attribute)
    {
        const int Custom = 0;
        const int Utf8 = 1;
        const int Utf16 = 2;
        return InteropAttributes.ReadNamedArgument(attribute, "StringMarshalling") switch
        {
            Utf8 => TextEncoding.Utf8,
            Utf16 => TextEncoding.Utf16,
            null or Custom => OfMarshallerType(InteropAttributes.ReadNamedArgument(attribute, "StringMarshallingCustomType") as ITypeSymbol),
            _ => TextEncoding.Unknown,
        };
    }

    private static bool IsText(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
        || type is INamedTypeSymbol { Name: "StringBuilder", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } };

    private static TextEncoding OfUnmanagedType(UnmanagedType type) => type switch
    {
        UnmanagedType.LPStr => TextEncoding.Ansi,
        UnmanagedType.LPWStr => TextEncoding.Utf16,
        UnmanagedType.LPTStr => TextEncoding.Utf16,
        Utf8String => TextEncoding.Utf8,
        _ => TextEncoding.Unknown,
    };

    private static TextEncoding OfMarshaller(AttributeData? marshalUsing) =>
        OfMarshallerType(marshalUsing is null ? null : InteropAttributes.ReadSoleArgument(marshalUsing) as ITypeSymbol);

    private static TextEncoding OfMarshallerType(ITypeSymbol? marshaller) =>
        marshaller is { ContainingNamespace: { Name: "Marshalling", ContainingNamespace.Name: "InteropServices" } }
            ? marshaller.Name switch
            {
                "AnsiStringMarshaller" => TextEncoding.Ansi,
                "Utf8StringMarshaller" => TextEncoding.Utf8,
                "Utf16StringMarshaller" => TextEncoding.Utf16,
                _ => TextEncoding.Unknown,
            }
            : TextEncoding.Unknown;
}

/// <summary>How an import passes the texts of one call, taken together.</summary>
/// <param name="Encoding">The encoding of all of them; <see cref="TextEncoding.NotText"/> where none is text; Unknown where that cannot be told.</param>
/// <param name="IsMixed">Whether they differ among themselves.</param>
internal readonly record struct PathEncoding(TextEncoding Encoding, bool IsMixed)
{
    public static PathEncoding Read(NativeDeclaration declaration)
    {
        TextEncoding? common = null;
        bool isMixed = false;
        foreach (DeclaredParameter parameter in declaration.Parameters)
        {
            if (parameter.Native?.Type != NativeType.String || parameter.Encoding == TextEncoding.NotText)
            {
                continue;
            }

            if (parameter.Encoding == TextEncoding.Unknown)
            {
                return new(TextEncoding.Unknown, IsMixed: false);
            }

            isMixed |= common is { } before && before != parameter.Encoding;
            common = parameter.Encoding;
        }

        return new(common ?? TextEncoding.NotText, isMixed);
    }
}
