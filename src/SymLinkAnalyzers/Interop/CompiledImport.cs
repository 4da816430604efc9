using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Options;

namespace SymLinkAnalyzers.Interop;

/// <summary>An import as the tables of a compiled module have it. Symbols show no private ones; the tables show all, but no code.</summary>
/// <param name="Export">The function, by the name that is asked for.</param>
/// <param name="ReturnWidth">How much of the return register is read.</param>
internal sealed record CompiledImport(string Method, NativeExport Export, ValueWidth ReturnWidth)
{
    /// <summary>The imports of functions of the table.</summary>
    /// <exception cref="BadImageFormatException">The tables are broken.</exception>
    public static IEnumerable<CompiledImport> Read(MetadataReader reader, ProjectOptions options)
    {
        foreach (MethodDefinitionHandle handle in reader.MethodDefinitions)
        {
            MethodDefinition method = reader.GetMethodDefinition(handle);
            if (FindExport(reader, method, options) is { } export)
            {
                yield return new CompiledImport(WrittenName(reader.GetString(method.Name)), export, ReadReturnWidth(reader, method));
            }
        }
    }

    /// <summary>The function of the table that the method imports, or null.</summary>
    public static NativeExport? FindExport(MetadataReader reader, MethodDefinition method, ProjectOptions options) =>
        (method.Attributes & MethodAttributes.PinvokeImpl) != 0
        && method.GetImport() is { Module.IsNil: false } import
        && NativeTable.TryFind(reader.GetString(import.Name), out NativeExport export)
        && reader.GetString(reader.GetModuleReference(import.Module).Name) is { } module
        && (export.Function.IsMeantBy(module) || options.IsAdditionalModule(module, tree: null))
            ? export
            : null;

    /// <summary>The import of a LibraryImport is a local function, whose name in the tables begins with that of the method in angle brackets.</summary>
    private static string WrittenName(string name) =>
        name.StartsWith("<", StringComparison.Ordinal) && name.IndexOf('>') is > 1 and var end ? name.Substring(1, end - 1) : name;

    /// <summary>Unknown for anything but a number or a Boolean.</summary>
    private static ValueWidth ReadReturnWidth(MetadataReader reader, MethodDefinition method)
    {
        BlobReader signature = reader.GetBlobReader(method.Signature);
        if (signature.ReadSignatureHeader().IsGeneric)
        {
            return ValueWidth.Unknown;
        }

        signature.ReadCompressedInteger();
        return signature.ReadSignatureTypeCode() switch
        {
            SignatureTypeCode.Void => ValueWidth.None,
            SignatureTypeCode.SByte or SignatureTypeCode.Byte => ValueWidth.OfBytes(1),
            SignatureTypeCode.Int16 or SignatureTypeCode.UInt16 => ValueWidth.OfBytes(2),
            SignatureTypeCode.Int32 or SignatureTypeCode.UInt32 => ValueWidth.OfBytes(4),
            SignatureTypeCode.Int64 or SignatureTypeCode.UInt64 => ValueWidth.OfBytes(8),
            SignatureTypeCode.IntPtr or SignatureTypeCode.UIntPtr => ValueWidth.PointerSized,
            SignatureTypeCode.Boolean => ReadBoolean(reader, method),
            _ => ValueWidth.Unknown,
        };
    }

    private static ValueWidth ReadBoolean(MetadataReader reader, MethodDefinition method) => MarshallingReader.ReadMetadata(reader, method, sequenceNumber: 0) switch
    {
        { Source: MarshallingSource.Given, Type: var type } => ValueWidthReader.OfUnmanagedType(type),
        { Source: MarshallingSource.Default } when !IsRuntimeMarshallingDisabled(reader) => ValueWidth.OfBytes(4),
        _ => ValueWidth.Unknown,
    };

    /// <summary>Whether the module so much as knows the attribute: a Boolean may be one byte there.</summary>
    private static bool IsRuntimeMarshallingDisabled(MetadataReader reader) =>
        reader.TypeReferences.Any(handle => reader.StringComparer.Equals(reader.GetTypeReference(handle).Name, "DisableRuntimeMarshallingAttribute"));
}

/// <summary>Which of the referenced modules import a function of the table. Each module's own list of imports is read once.</summary>
internal sealed class ImportingModules(ProjectOptions options)
{
    private readonly ConcurrentDictionary<IModuleSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Contain(IModuleSymbol? module) => module is not null && _known.GetOrAdd(module, ImportsFunction);

    private bool ImportsFunction(IModuleSymbol module)
    {
        if (module.GetMetadata() is not { } metadata)
        {
            return false;
        }

        try
        {
            MetadataReader reader = metadata.GetMetadataReader();
            return (reader.GetTableRowCount(TableIndex.ImplMap) > 0 && HasImport(reader)) || HidesImports(reader);
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private bool HasImport(MetadataReader reader)
    {
        foreach (MethodDefinitionHandle handle in reader.MethodDefinitions)
        {
            if (CompiledImport.FindExport(reader, reader.GetMethodDefinition(handle), options) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A reference assembly lacks the private method in which the import of a LibraryImport lies; the attribute is all it has.</summary>
    private static bool HidesImports(MetadataReader reader)
    {
        bool isReference = false;
        bool usesLibraryImport = false;
        foreach (TypeReferenceHandle handle in reader.TypeReferences)
        {
            StringHandle name = reader.GetTypeReference(handle).Name;
            isReference |= reader.StringComparer.Equals(name, "ReferenceAssemblyAttribute");
            usesLibraryImport |= reader.StringComparer.Equals(name, "LibraryImportAttribute");
        }

        return isReference && usesLibraryImport;
    }
}
