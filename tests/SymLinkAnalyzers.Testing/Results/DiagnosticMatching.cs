using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Pairs the actual diagnostics with the expected ones, and fails where that does not work out.</summary>
internal sealed class DiagnosticMatching
{
    private readonly ImmutableArray<Diagnostic> _actual;
    private readonly ImmutableArray<DiagnosticResult> _expected;

    // The index of the actual diagnostic that each expected one is paired with, or -1.
    private readonly int[] _pairOfExpected;
    private readonly int[] _pairOfActual;

    private DiagnosticMatching(ImmutableArray<Diagnostic> actual, ImmutableArray<DiagnosticResult> expected)
    {
        _actual = actual;
        _expected = expected;
        _pairOfExpected = [.. Enumerable.Repeat(-1, expected.Length)];
        _pairOfActual = [.. Enumerable.Repeat(-1, actual.Length)];
    }

    /// <returns>Which diagnostic is which expected one.</returns>
    public static IEnumerable<(Diagnostic Actual, DiagnosticResult Expected)> Verify(
        ImmutableArray<Diagnostic> actual,
        ImmutableArray<DiagnosticResult> expected,
        DiagnosticFormat format,
        IVerifier verifier)
    {
        var matching = new DiagnosticMatching(actual, expected);
        matching.PairWhatAgrees();
        if (matching.Failure(format) is { } failure)
        {
            verifier.Fail(failure);
        }

        return expected.Select((result, i) => (actual[matching._pairOfExpected[i]], result));
    }

    /// <summary>Bipartite matching by augmenting paths: an expectation that says little must not take the place of one that says more.</summary>
    private void PairWhatAgrees()
    {
        for (var i = 0; i < _expected.Length; i++)
        {
            TryPair(i, new bool[_actual.Length]);
        }
    }

    private bool TryPair(int expected, bool[] visited)
    {
        for (var actual = 0; actual < _actual.Length; actual++)
        {
            if (visited[actual] || DiagnosticMatch.FirstDifference(_actual[actual], _expected[expected]) is not null)
            {
                continue;
            }

            visited[actual] = true;
            if (_pairOfActual[actual] < 0 || TryPair(_pairOfActual[actual], visited))
            {
                _pairOfActual[actual] = expected;
                _pairOfExpected[expected] = actual;
                return true;
            }
        }

        return false;
    }

    private string? Failure(DiagnosticFormat format)
    {
        var missing = _expected.Where((_, i) => _pairOfExpected[i] < 0).ToList();
        var extra = _actual.Where((_, i) => _pairOfActual[i] < 0).ToList();
        if (missing.Count == 0 && extra.Count == 0)
        {
            return null;
        }

        var all = $"Actual diagnostics:\n{format.AsCode(_actual)}\n";
        if (missing.Count != extra.Count)
        {
            var title = $"Mismatch between number of diagnostics returned, expected \"{_expected.Length}\" actual \"{_actual.Length}\"";
            var missingText = string.Concat(missing.Select(result => $"Expected but not reported:\n{format.AsCode(result)}\n"));
            var extraText = string.Concat(extra.Select(diagnostic => $"Reported but not expected:\n{format.AsCode(diagnostic)}\n"));
            return $"{title}\n\n{missingText}{extraText}\n{all}";
        }

        var (wanted, found) = (
            from result in missing
            from diagnostic in extra
            orderby DiagnosticMatch.Likeness(diagnostic, result) descending
            select (result, diagnostic)).First();
        return $"{DiagnosticMatch.FirstDifference(found, wanted)}\n\n"
            + $"Expected diagnostic:\n{format.AsCode(wanted)}\n"
            + $"Actual diagnostic:\n{format.AsCode(found)}\n\n{all}";
    }
}
