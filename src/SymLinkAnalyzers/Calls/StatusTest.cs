using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Calls;

/// <summary>A test of an NTSTATUS that tells zero from other values, or 1 from them.</summary>
/// <param name="Operation">The comparison; the conversion, where the number itself is the condition.</param>
/// <param name="Value">The number that is tested.</param>
/// <param name="Operand">What it is compared with: 0 or 1.</param>
/// <param name="IsEquality">Whether it asks for that value, rather than for any other.</param>
internal sealed record StatusTest(IOperation Operation, IOperation Value, int Operand, bool IsEquality)
{
    /// <summary>Whether the test is true for an NTSTATUS of zero, which is STATUS_SUCCESS.</summary>
    public bool IsTrueForZero => IsEquality == (Operand == 0);
}
