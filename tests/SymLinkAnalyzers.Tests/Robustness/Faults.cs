using System.Diagnostics;

namespace SymLinkAnalyzers.Tests.Robustness;

/// <summary>The exceptions that one test meets, each once, with the code that it was thrown at.</summary>
internal sealed class Faults
{
    private readonly Dictionary<string, string> _found = [];

    /// <summary>Runs a step and keeps what it throws.</summary>
    public async Task CatchAsync(Func<Task> step, string code)
    {
        try
        {
            await step();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _found.TryAdd(PlaceOf(exception.GetBaseException()), $"{exception}\n\n{code}");
        }
    }

    public void Verify() => Assert.True(_found.Count == 0, string.Join("\n\n", _found.Values));

    private static string PlaceOf(Exception exception) =>
        $"{exception.GetType()} {string.Join(' ', new StackTrace(exception).GetFrames().Take(3).Select(frame => $"{frame.GetMethod()} {frame.GetILOffset()}"))}";
}
