''' <summary>Flags are counted 1, 2, 4: so they are, but in the Windows headers a file is 0.</summary>
<Flags>
Friend Enum LinkFlags
    File = 1
    Directory = 2
    AllowUnprivilegedCreate = 4
End Enum
