namespace SymLinkAnalyzers.Tests.Properties;

/// <summary>What is drawn for one compilation.</summary>
/// <param name="Declarations">The numbers that each declaration is made of.</param>
/// <param name="Order">The numbers that order the fixes.</param>
/// <param name="HasCarriageReturns">Whether lines end as on Windows.</param>
internal sealed record DrawnBatch(int[][] Declarations, int[] Order, bool HasCarriageReturns)
{
    /// <summary>The failure itself shows the declaration; the numbers would only hide it.</summary>
    public override string ToString() => $"{Declarations.Length} declarations";
}
