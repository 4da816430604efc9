using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Interop;

/// <summary>How one value is marshalled, as far as the declaration says.</summary>
/// <param name="Type">Meaningful when <paramref name="Source"/> is <see cref="MarshallingSource.Given"/>.</param>
internal readonly record struct Marshalling(MarshallingSource Source, UnmanagedType Type)
{
    // UnmanagedType.VBByRefStr, which is marked obsolete.
    private const UnmanagedType VisualBasicByRefString = (UnmanagedType)0x22;

    public static Marshalling Default => new(MarshallingSource.Default, default);

    public static Marshalling Unknown => new(MarshallingSource.Unknown, default);

    /// <summary>Whether this is a string of a Visual Basic Declare, in metadata: passed by value, though its type says ByRef.</summary>
    public bool IsVisualBasicByRefString => Source == MarshallingSource.Given && Type == VisualBasicByRefString;

    public static Marshalling Given(UnmanagedType type) => new(MarshallingSource.Given, type);
}

/// <summary>Where the marshalling of a value is written down.</summary>
internal enum MarshallingSource
{
    /// <summary>Nowhere: the default of the type and of the import's form holds.</summary>
    Default,

    /// <summary>A MarshalAs attribute, or its image in metadata.</summary>
    Given,

    /// <summary>Somewhere this model does not read, such as a custom marshaller.</summary>
    Unknown,
}

/// <summary>Reads how the values of an import are marshalled: from the attributes in source, from the FieldMarshal table in metadata.</summary>
internal static class MarshallingReader
{
    public static Marshalling ReadReturn(IMethodSymbol method) => Read(method, sequenceNumber: 0, method.GetReturnTypeAttributes());

    public static Marshalling ReadParameter(IMethodSymbol method, IParameterSymbol parameter) => Read(method, parameter.Ordinal + 1, parameter.GetAttributes());

    private static Marshalling Read(IMethodSymbol method, int sequenceNumber, ImmutableArray<AttributeData> attributes) =>
        IsInSource(method) ? ReadAttributes(attributes) : ReadMetadata(method, sequenceNumber, attributes);

    /// <summary>A function pointer has no attributes at all; the Invoke method of a Visual Basic delegate has no syntax, but its type has.</summary>
    private static bool IsInSource(IMethodSymbol method) =>
        !method.DeclaringSyntaxReferences.IsEmpty
        || method.MethodKind == MethodKind.FunctionPointerSignature
        || (method.MethodKind == MethodKind.DelegateInvoke && !method.ContainingType.DeclaringSyntaxReferences.IsEmpty);

    private static Marshalling ReadAttributes(ImmutableArray<AttributeData> attributes)
    {
        if (InteropAttributes.FindMarshalUsing(attributes) is not null)
        {
            return Marshalling.Unknown;
        }

        if (InteropAttributes.FindMarshalAs(attributes) is not { } marshalAs)
        {
            return Marshalling.Default;
        }

        return InteropAttributes.ReadUnmanagedType(marshalAs) is { } type ? FromType(type) : Marshalling.Unknown;
    }

    /// <summary>The compiler turns MarshalAs into a blob that symbols do not show, so the module itself is read.</summary>
    private static Marshalling ReadMetadata(IMethodSymbol method, int sequenceNumber, ImmutableArray<AttributeData> attributes)
    {
        if (InteropAttributes.FindMarshalUsing(attributes) is not null
            || method.ContainingModule?.GetMetadata() is not { } module
            || MetadataTokens.EntityHandle(method.MetadataToken) is not { Kind: HandleKind.MethodDefinition } handle)
        {
            return Marshalling.Unknown;
        }

        try
        {
            MetadataReader reader = module.GetMetadataReader();
            return ReadMetadata(reader, reader.GetMethodDefinition((MethodDefinitionHandle)handle), sequenceNumber);
        }
        catch (BadImageFormatException)
        {
            return Marshalling.Unknown;
        }
    }

    /// <param name="sequenceNumber">0 for the result, from 1 on for the parameters.</param>
    public static Marshalling ReadMetadata(MetadataReader reader, MethodDefinition method, int sequenceNumber)
    {
        foreach (ParameterHandle handle in method.GetParameters())
        {
            Parameter parameter = reader.GetParameter(handle);
            if (parameter.SequenceNumber == sequenceNumber)
            {
                BlobHandle descriptor = parameter.GetMarshallingDescriptor();
                return descriptor.IsNil ? Marshalling.Default : FromType((UnmanagedType)reader.GetBlobReader(descriptor).ReadByte());
            }
        }

        return Marshalling.Default;
    }

    private static Marshalling FromType(UnmanagedType type) =>
        type == UnmanagedType.CustomMarshaler ? Marshalling.Unknown : Marshalling.Given(type);
}
