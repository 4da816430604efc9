namespace SymLinkAnalyzers.Declarations;

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
