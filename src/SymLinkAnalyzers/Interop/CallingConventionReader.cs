using System.Reflection.Metadata;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Interop;

/// <summary>Finds the calling convention of an import.</summary>
internal static class CallingConventionReader
{
    /// <param name="ofImport">What DllImport says.</param>
    /// <param name="unmanagedCallConv">The attribute that overrides it, or null.</param>
    public static CallingConvention Read(CallingConvention ofImport, AttributeData? unmanagedCallConv) => unmanagedCallConv is null
        ? ofImport
        : OfModifiers(unmanagedCallConv.NamedArguments
            .Where(argument => argument is { Key: "CallConvs", Value: { Kind: TypedConstantKind.Array, IsNull: false } })
            .SelectMany(argument => argument.Value.Values)
            .Select(element => (element.Value as ITypeSymbol)?.Name));

    /// <param name="signature">Of an unmanaged function pointer.</param>
    public static CallingConvention ReadSignature(IMethodSymbol signature) => signature.CallingConvention switch
    {
        SignatureCallingConvention.CDecl => CallingConvention.Cdecl,
        SignatureCallingConvention.StdCall => CallingConvention.StdCall,
        SignatureCallingConvention.ThisCall => CallingConvention.ThisCall,
        SignatureCallingConvention.FastCall => CallingConvention.FastCall,
        _ => OfModifiers(signature.UnmanagedCallingConventionTypes.Select(modifier => modifier.Name)),
    };

    /// <summary>The first that says which; others say something else of the call.</summary>
    private static CallingConvention OfModifiers(IEnumerable<string?> typeNames) =>
        typeNames.Select(OfModifier).FirstOrDefault(convention => convention is not null) ?? CallingConvention.Winapi;

    private static CallingConvention? OfModifier(string? typeName) => typeName switch
    {
        "CallConvCdecl" => CallingConvention.Cdecl,
        "CallConvStdcall" => CallingConvention.StdCall,
        "CallConvThiscall" => CallingConvention.ThisCall,
        "CallConvFastcall" => CallingConvention.FastCall,
        _ => null,
    };
}
