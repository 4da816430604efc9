using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which diagnostic a markup stands for.</summary>
internal sealed class MarkupMeaning(
    DiagnosticDescriptor? defaultDescriptor,
    ImmutableArray<DiagnosticDescriptor> supportedDescriptors,
    Func<string, bool> isFixable,
    MarkupOptions options)
{
    public bool PositionsAreCode => options.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode);

    /// <summary>The expected diagnostic, without its place; null where the mode says that none is expected.</summary>
    public DiagnosticResult? ExpectationOf(string? name, MarkupMode mode)
    {
        if (mode == MarkupMode.Ignore)
        {
            return null;
        }

        var result = name is null ? Default(mode) : Named(name);
        return mode == MarkupMode.IgnoreFixable && result is { } fixable && isFixable(fixable.Id)
            ? null
            : result?.WithOptions(result.Value.Options | DiagnosticOptions.IgnoreAdditionalLocations);
    }

    private DiagnosticResult? Default(MarkupMode mode)
    {
        if (defaultDescriptor is not null)
        {
            return new DiagnosticResult(defaultDescriptor);
        }

        // What the inherited markup meant has been settled in the state that it comes from.
        return mode == MarkupMode.IgnoreFixable
            ? null
            : throw new ArgumentException(
                "[|…|] can only be used where the first analyzer supports a single diagnostic. "
                + $"Use {{|ID:…|}}, set DefaultDiagnosticId, or set MarkupOptions.UseFirstDescriptor. The analyzers support: {SupportedIds()}.");
    }

    private DiagnosticResult Named(string id)
        => supportedDescriptors.FirstOrDefault(descriptor => descriptor.Id == id) is { } descriptor
            ? new DiagnosticResult(descriptor)

            // The severity of what the compiler or a generator reports is not known from the id.
            : new DiagnosticResult(id, DiagnosticSeverity.Error).WithOptions(DiagnosticOptions.IgnoreSeverity);

    private string SupportedIds()
        => supportedDescriptors.IsEmpty
            ? "none"
            : string.Join(", ", supportedDescriptors.Select(descriptor => descriptor.Id).Distinct());
}
