<Flags>
Friend Enum LinkFlags As UInteger
    File = 0
    Directory = 1
    AllowUnprivilegedCreate = 2
End Enum
