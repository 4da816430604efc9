using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Calls;

/// <summary>Finds the known bits of an expression from itself alone: the cheap way, which needs no graph.</summary>
internal sealed class KnownBitsReader : BitsEvaluator
{
    private bool _needsFlow;

    private KnownBitsReader()
    {
    }

    public static KnownBits Read(IOperation expression) => TryRead(expression) ?? KnownBits.Unknown;

    /// <summary>Null where the bits depend on code outside the expression, or on an assignment in it.</summary>
    public static KnownBits? TryRead(IOperation expression)
    {
        var reader = new KnownBitsReader();
        KnownBits bits = reader.Evaluate(expression);
        return reader._needsFlow ? null : bits;
    }

    protected override KnownBits ReadVariable(IOperation reference)
    {
        _needsFlow |= reference.ConstantValue is not { HasValue: true };
        return KnownBits.Unknown;
    }

    protected override void Write(IOperation target, KnownBits bits) => _needsFlow = true;

    protected override void GiveUp() => _needsFlow = true;
}
