using System.Reflection.Metadata;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Interop;

/// <summary>Finds the calling convention of an import.</summary>
internal static class CallingConventionReader
{
    /// <param name="ofImport">What DllImport says.</param>
    /// <param name="unmanagedCallConv">The attribute that overrides it, or null.</param>
    public static CallingConvention Read(CallingConvention ofImport, AttributeData? unmanagedCallConv)
    {
        if (unmanagedCallConv is null)
        {
            return ofImport;
        }

        foreach (KeyValuePair<string, TypedConstant> argument in unmanagedCallConv.NamedArguments)
        {
            if (argument.Key != "CallConvs" || argument.Value.Kind != TypedConstantKind.Array || argument.Value.IsNull)
            {
                continue;
            }

            foreach (TypedConstant element in argument.Value.Values)
            {
                if (OfModifier((element.Value as ITypeSymbol)?.Name) is { } convention)
                {
                    return convention;
                }
            }
        }

        return CallingConvention.Winapi;
    }

    /// <param name="signature">Of an unmanaged function pointer.</param>
    public static CallingConvention ReadSignature(IMethodSymbol signature)
    {
        switch (signature.CallingConvention)
        {
            case SignatureCallingConvention.CDecl:
                return CallingConvention.Cdecl;
            case SignatureCallingConvention.StdCall:
                return CallingConvention.StdCall;
            case SignatureCallingConvention.ThisCall:
                return CallingConvention.ThisCall;
            case SignatureCallingConvention.FastCall:
                return CallingConvention.FastCall;
        }

        foreach (INamedTypeSymbol modifier in signature.UnmanagedCallingConventionTypes)
        {
            if (OfModifier(modifier.Name) is { } convention)
            {
                return convention;
            }
        }

        return CallingConvention.Winapi;
    }

    private static CallingConvention? OfModifier(string? typeName) => typeName switch
    {
        "CallConvCdecl" => CallingConvention.Cdecl,
        "CallConvStdcall" => CallingConvention.StdCall,
        "CallConvThiscall" => CallingConvention.ThisCall,
        "CallConvFastcall" => CallingConvention.FastCall,
        _ => null,
    };
}
