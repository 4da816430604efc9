namespace Microsoft.CodeAnalysis.Testing;

[Flags]
public enum MarkupOptions
{
    None = 0,

    /// <summary><c>[|…|]</c> means the first diagnostic of the first analyzer, however many there are.</summary>
    UseFirstDescriptor = 1,

    /// <summary><c>$$</c> is code.</summary>
    TreatPositionIndicatorsAsCode = 2,
}
