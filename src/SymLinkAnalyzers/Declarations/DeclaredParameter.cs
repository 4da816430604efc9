using System.Globalization;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Declarations;

/// <summary>A parameter of an import beside the native parameter it stands for.</summary>
/// <param name="Native">Null where the managed signature has more parameters than the function.</param>
/// <param name="IsByReference">Whether a pointer to the value is passed; false for the strings of a Declare, which only look so.</param>
internal sealed record DeclaredParameter(
    IParameterSymbol Symbol,
    NativeParameter? Native,
    Marshalling Marshalling,
    TextEncoding Encoding,
    bool IsByReference)
{
    /// <summary>The name, or the number where it has none, as in a function pointer.</summary>
    public string Name => Symbol.Name.Length > 0 ? Symbol.Name : (Symbol.Ordinal + 1).ToString(CultureInfo.InvariantCulture);
}
