namespace SymLinks.Checks;

/// <summary>Collects what holds and what does not, one line each: the test that runs this program reads them.</summary>
internal static class Check
{
    public static int Failures { get; private set; }

    public static void That(string behaviour, Func<bool> holds)
    {
        string outcome;
        try
        {
            outcome = holds() ? "holds" : "does not hold";
        }
        catch (Exception exception)
        {
            outcome = $"threw {exception.GetType().Name}: {exception.Message.Replace('\n', ' ')}";
        }

        Failures += outcome == "holds" ? 0 : 1;
        Console.WriteLine($"{behaviour} | {outcome}");
    }

    public static bool Throws<TException>(Action act, Func<TException, bool> isExpected)
        where TException : Exception
    {
        try
        {
            act();
            return false;
        }
        catch (TException exception)
        {
            return isExpected(exception);
        }
    }
}
