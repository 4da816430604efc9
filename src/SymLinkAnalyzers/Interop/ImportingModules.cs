using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Options;

namespace SymLinkAnalyzers.Interop;

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
