namespace SymLinks.Tests;

/// <summary>Which calls of a system are to fail, and what is to happen before others: what tests of faults and races tell a fake.</summary>
internal sealed class FaultPlan
{
    private readonly Dictionary<string, Queue<int>> _byName = [];
    private readonly List<(string Call, Action Action)> _before = [];
    private int _numberToFail = -1;
    private int _errorOfNumber;

    /// <summary>Every call in order, as "Name argument".</summary>
    public List<string> Calls { get; } = [];

    public IEnumerable<string> CallsOf(string name) => Calls.Where(call => call.StartsWith(name + " ", StringComparison.Ordinal));

    /// <summary>The next calls of this name fail with these errors, one after the other; 0 lets one pass.</summary>
    public void Fail(string call, params int[] errors)
    {
        Queue<int> queue = _byName.TryGetValue(call, out Queue<int>? already) ? already : _byName[call] = new();
        Array.ForEach(errors, queue.Enqueue);
    }

    /// <summary>The call with this number, counted from 0 over all names, fails with the error.</summary>
    public void FailNumber(int number, int error) => (_numberToFail, _errorOfNumber) = (number, error);

    /// <summary>Somebody else does something just before the next call of this name.</summary>
    public void Before(string call, Action action) => _before.Add((call, action));

    /// <summary>What a fake says first in each of its calls.</summary>
    public bool ShouldFail(string call, string argument, out int error)
    {
        int number = Calls.Count;
        Calls.Add($"{call} {argument}");

        int planned = _before.FindIndex(plan => plan.Call == call);
        if (planned >= 0)
        {
            Action action = _before[planned].Action;
            _before.RemoveAt(planned);
            action();
        }

        if (number == _numberToFail)
        {
            error = _errorOfNumber;
            return true;
        }

        error = 0;
        return _byName.TryGetValue(call, out Queue<int>? queue) && queue.TryDequeue(out error) && error != 0;
    }
}
