using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Declarations;

/// <summary>How an import hands over the texts of one call, seen together.</summary>
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
