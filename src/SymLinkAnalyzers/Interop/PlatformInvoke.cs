using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Interop;

/// <summary>Recognises imports of any native function, in the table or not.</summary>
internal static class PlatformInvoke
{
    public static bool IsImport(IMethodSymbol method, out bool setsLastError)
    {
        if (method.GetDllImportData() is { } import)
        {
            setsLastError = import.SetLastError;
            return true;
        }

        if (FindLibraryImport(method) is { } attribute)
        {
            setsLastError = InteropAttributes.ReadNamedArgument(attribute, "SetLastError") is true;
            return true;
        }

        setsLastError = false;
        return false;
    }

    /// <summary>Whether the method imports the system's own GetLastError.</summary>
    public static bool IsGetLastError(IMethodSymbol method) => FindKernelImport(method) == "GetLastError";

    /// <summary>The name of the function that the method imports from kernel32, or from what stands in for it; or null.</summary>
    public static string? FindKernelImport(IMethodSymbol method)
    {
        (string? module, string? entryPoint) = method.GetDllImportData() is { } import
            ? (import.ModuleName, import.EntryPointName)
            : FindLibraryImport(method) is { } attribute
                ? (InteropAttributes.ReadSoleArgument(attribute) as string, InteropAttributes.ReadNamedArgument(attribute, "EntryPoint") as string)
                : (null, null);
        return module is not null
            && (module.StartsWith("kernel32", StringComparison.OrdinalIgnoreCase)
                || module.StartsWith("kernelbase", StringComparison.OrdinalIgnoreCase)
                || module.StartsWith("api-ms-win-core-errorhandling-", StringComparison.OrdinalIgnoreCase)
                || module.StartsWith("api-ms-win-core-libraryloader-", StringComparison.OrdinalIgnoreCase))
                ? entryPoint ?? method.Name
                : null;
    }

    private static AttributeData? FindLibraryImport(IMethodSymbol method) =>
        method.IsPartialDefinition || method is { IsStatic: true, DeclaringSyntaxReferences.IsEmpty: true }
            ? InteropAttributes.FindLibraryImport(method.GetAttributes())
            : null;
}
