// Generated from proto/falcod/v1 by proto/generate. Do not edit: run `make generate`.

/// Event codes, named after their table entry: `…E` enter or tracepoint, `…X` exit.
extension EventType {
    public static let genericE = EventType(rawValue: 0)
    public static let genericX = EventType(rawValue: 1)
    public static let openE = EventType(rawValue: 2)
    public static let openX = EventType(rawValue: 3)
    public static let closeE = EventType(rawValue: 4)
    public static let closeX = EventType(rawValue: 5)
    public static let readE = EventType(rawValue: 6)
    public static let readX = EventType(rawValue: 7)
    public static let writeE = EventType(rawValue: 8)
    public static let writeX = EventType(rawValue: 9)
    public static let brkV1E = EventType(rawValue: 10)
    public static let brkV1X = EventType(rawValue: 11)
    public static let execveV8E = EventType(rawValue: 12)
    public static let execveV8X = EventType(rawValue: 13)
    public static let cloneV11E = EventType(rawValue: 14)
    public static let cloneV11X = EventType(rawValue: 15)
    public static let procexitE = EventType(rawValue: 16)
    public static let procexitX = EventType(rawValue: 17)
    public static let socketE = EventType(rawValue: 18)
    public static let socketX = EventType(rawValue: 19)
    public static let bindE = EventType(rawValue: 20)
    public static let bindX = EventType(rawValue: 21)
    public static let connectE = EventType(rawValue: 22)
    public static let connectX = EventType(rawValue: 23)
    public static let listenE = EventType(rawValue: 24)
    public static let listenX = EventType(rawValue: 25)
    public static let acceptE = EventType(rawValue: 26)
    public static let acceptX = EventType(rawValue: 27)
    public static let sendE = EventType(rawValue: 28)
    public static let sendX = EventType(rawValue: 29)
    public static let sendtoE = EventType(rawValue: 30)
    public static let sendtoX = EventType(rawValue: 31)
    public static let recvE = EventType(rawValue: 32)
    public static let recvX = EventType(rawValue: 33)
    public static let recvfromE = EventType(rawValue: 34)
    public static let recvfromX = EventType(rawValue: 35)
    public static let shutdownE = EventType(rawValue: 36)
    public static let shutdownX = EventType(rawValue: 37)
    public static let getsocknameE = EventType(rawValue: 38)
    public static let getsocknameX = EventType(rawValue: 39)
    public static let getpeernameE = EventType(rawValue: 40)
    public static let getpeernameX = EventType(rawValue: 41)
    public static let socketpairE = EventType(rawValue: 42)
    public static let socketpairX = EventType(rawValue: 43)
    public static let setsockoptE = EventType(rawValue: 44)
    public static let setsockoptX = EventType(rawValue: 45)
    public static let getsockoptE = EventType(rawValue: 46)
    public static let getsockoptX = EventType(rawValue: 47)
    public static let sendmsgE = EventType(rawValue: 48)
    public static let sendmsgX = EventType(rawValue: 49)
    public static let sendmmsgE = EventType(rawValue: 50)
    public static let sendmmsgX = EventType(rawValue: 51)
    public static let recvmsgE = EventType(rawValue: 52)
    public static let recvmsgX = EventType(rawValue: 53)
    public static let recvmmsgE = EventType(rawValue: 54)
    public static let recvmmsgX = EventType(rawValue: 55)
    public static let accept4E = EventType(rawValue: 56)
    public static let accept4X = EventType(rawValue: 57)
    public static let creatE = EventType(rawValue: 58)
    public static let creatX = EventType(rawValue: 59)
    public static let pipeE = EventType(rawValue: 60)
    public static let pipeX = EventType(rawValue: 61)
    public static let eventfdE = EventType(rawValue: 62)
    public static let eventfdX = EventType(rawValue: 63)
    public static let futexE = EventType(rawValue: 64)
    public static let futexX = EventType(rawValue: 65)
    public static let statE = EventType(rawValue: 66)
    public static let statX = EventType(rawValue: 67)
    public static let lstatE = EventType(rawValue: 68)
    public static let lstatX = EventType(rawValue: 69)
    public static let fstatE = EventType(rawValue: 70)
    public static let fstatX = EventType(rawValue: 71)
    public static let stat64E = EventType(rawValue: 72)
    public static let stat64X = EventType(rawValue: 73)
    public static let lstat64E = EventType(rawValue: 74)
    public static let lstat64X = EventType(rawValue: 75)
    public static let fstat64E = EventType(rawValue: 76)
    public static let fstat64X = EventType(rawValue: 77)
    public static let epollwaitE = EventType(rawValue: 78)
    public static let epollwaitX = EventType(rawValue: 79)
    public static let pollE = EventType(rawValue: 80)
    public static let pollX = EventType(rawValue: 81)
    public static let selectE = EventType(rawValue: 82)
    public static let selectX = EventType(rawValue: 83)
    public static let newselectE = EventType(rawValue: 84)
    public static let newselectX = EventType(rawValue: 85)
    public static let lseekE = EventType(rawValue: 86)
    public static let lseekX = EventType(rawValue: 87)
    public static let llseekE = EventType(rawValue: 88)
    public static let llseekX = EventType(rawValue: 89)
    public static let ioctlV2E = EventType(rawValue: 90)
    public static let ioctlV2X = EventType(rawValue: 91)
    public static let getcwdE = EventType(rawValue: 92)
    public static let getcwdX = EventType(rawValue: 93)
    public static let chdirE = EventType(rawValue: 94)
    public static let chdirX = EventType(rawValue: 95)
    public static let fchdirE = EventType(rawValue: 96)
    public static let fchdirX = EventType(rawValue: 97)
    public static let mkdirE = EventType(rawValue: 98)
    public static let mkdirX = EventType(rawValue: 99)
    public static let rmdirE = EventType(rawValue: 100)
    public static let rmdirX = EventType(rawValue: 101)
    public static let openatE = EventType(rawValue: 102)
    public static let openatX = EventType(rawValue: 103)
    public static let linkE = EventType(rawValue: 104)
    public static let linkX = EventType(rawValue: 105)
    public static let linkatE = EventType(rawValue: 106)
    public static let linkatX = EventType(rawValue: 107)
    public static let unlinkE = EventType(rawValue: 108)
    public static let unlinkX = EventType(rawValue: 109)
    public static let unlinkatE = EventType(rawValue: 110)
    public static let unlinkatX = EventType(rawValue: 111)
    public static let preadE = EventType(rawValue: 112)
    public static let preadX = EventType(rawValue: 113)
    public static let pwriteE = EventType(rawValue: 114)
    public static let pwriteX = EventType(rawValue: 115)
    public static let readvE = EventType(rawValue: 116)
    public static let readvX = EventType(rawValue: 117)
    public static let writevE = EventType(rawValue: 118)
    public static let writevX = EventType(rawValue: 119)
    public static let preadvE = EventType(rawValue: 120)
    public static let preadvX = EventType(rawValue: 121)
    public static let pwritevE = EventType(rawValue: 122)
    public static let pwritevX = EventType(rawValue: 123)
    public static let dupE = EventType(rawValue: 124)
    public static let dupX = EventType(rawValue: 125)
    public static let signalfdE = EventType(rawValue: 126)
    public static let signalfdX = EventType(rawValue: 127)
    public static let killE = EventType(rawValue: 128)
    public static let killX = EventType(rawValue: 129)
    public static let tkillE = EventType(rawValue: 130)
    public static let tkillX = EventType(rawValue: 131)
    public static let tgkillE = EventType(rawValue: 132)
    public static let tgkillX = EventType(rawValue: 133)
    public static let nanosleepE = EventType(rawValue: 134)
    public static let nanosleepX = EventType(rawValue: 135)
    public static let timerfdCreateE = EventType(rawValue: 136)
    public static let timerfdCreateX = EventType(rawValue: 137)
    public static let inotifyInitE = EventType(rawValue: 138)
    public static let inotifyInitX = EventType(rawValue: 139)
    public static let getrlimitE = EventType(rawValue: 140)
    public static let getrlimitX = EventType(rawValue: 141)
    public static let setrlimitE = EventType(rawValue: 142)
    public static let setrlimitX = EventType(rawValue: 143)
    public static let prlimitE = EventType(rawValue: 144)
    public static let prlimitX = EventType(rawValue: 145)
    public static let schedswitchV1E = EventType(rawValue: 146)
    public static let schedswitchV1X = EventType(rawValue: 147)
    public static let dropE = EventType(rawValue: 148)
    public static let dropX = EventType(rawValue: 149)
    public static let fcntlE = EventType(rawValue: 150)
    public static let fcntlX = EventType(rawValue: 151)
    public static let schedswitchV6E = EventType(rawValue: 152)
    public static let schedswitchV6X = EventType(rawValue: 153)
    public static let execveV13E = EventType(rawValue: 154)
    public static let execveV13X = EventType(rawValue: 155)
    public static let cloneV16E = EventType(rawValue: 156)
    public static let cloneV16X = EventType(rawValue: 157)
    public static let brkV4E = EventType(rawValue: 158)
    public static let brkV4X = EventType(rawValue: 159)
    public static let mmapE = EventType(rawValue: 160)
    public static let mmapX = EventType(rawValue: 161)
    public static let mmap2E = EventType(rawValue: 162)
    public static let mmap2X = EventType(rawValue: 163)
    public static let munmapE = EventType(rawValue: 164)
    public static let munmapX = EventType(rawValue: 165)
    public static let spliceE = EventType(rawValue: 166)
    public static let spliceX = EventType(rawValue: 167)
    public static let ptraceE = EventType(rawValue: 168)
    public static let ptraceX = EventType(rawValue: 169)
    public static let ioctlV3E = EventType(rawValue: 170)
    public static let ioctlV3X = EventType(rawValue: 171)
    public static let execveV14E = EventType(rawValue: 172)
    public static let execveV14X = EventType(rawValue: 173)
    public static let renameE = EventType(rawValue: 174)
    public static let renameX = EventType(rawValue: 175)
    public static let renameatE = EventType(rawValue: 176)
    public static let renameatX = EventType(rawValue: 177)
    public static let symlinkE = EventType(rawValue: 178)
    public static let symlinkX = EventType(rawValue: 179)
    public static let symlinkatE = EventType(rawValue: 180)
    public static let symlinkatX = EventType(rawValue: 181)
    public static let forkE = EventType(rawValue: 182)
    public static let forkX = EventType(rawValue: 183)
    public static let vforkE = EventType(rawValue: 184)
    public static let vforkX = EventType(rawValue: 185)
    public static let procexitV1E = EventType(rawValue: 186)
    public static let procexitV1X = EventType(rawValue: 187)
    public static let sendfileE = EventType(rawValue: 188)
    public static let sendfileX = EventType(rawValue: 189)
    public static let quotactlE = EventType(rawValue: 190)
    public static let quotactlX = EventType(rawValue: 191)
    public static let setresuidE = EventType(rawValue: 192)
    public static let setresuidX = EventType(rawValue: 193)
    public static let setresgidE = EventType(rawValue: 194)
    public static let setresgidX = EventType(rawValue: 195)
    public static let scapeventE = EventType(rawValue: 196)
    public static let scapeventX = EventType(rawValue: 197)
    public static let setuidE = EventType(rawValue: 198)
    public static let setuidX = EventType(rawValue: 199)
    public static let setgidE = EventType(rawValue: 200)
    public static let setgidX = EventType(rawValue: 201)
    public static let getuidE = EventType(rawValue: 202)
    public static let getuidX = EventType(rawValue: 203)
    public static let geteuidE = EventType(rawValue: 204)
    public static let geteuidX = EventType(rawValue: 205)
    public static let getgidE = EventType(rawValue: 206)
    public static let getgidX = EventType(rawValue: 207)
    public static let getegidE = EventType(rawValue: 208)
    public static let getegidX = EventType(rawValue: 209)
    public static let getresuidE = EventType(rawValue: 210)
    public static let getresuidX = EventType(rawValue: 211)
    public static let getresgidE = EventType(rawValue: 212)
    public static let getresgidX = EventType(rawValue: 213)
    public static let execveV15E = EventType(rawValue: 214)
    public static let execveV15X = EventType(rawValue: 215)
    public static let cloneV17E = EventType(rawValue: 216)
    public static let cloneV17X = EventType(rawValue: 217)
    public static let forkV17E = EventType(rawValue: 218)
    public static let forkV17X = EventType(rawValue: 219)
    public static let vforkV17E = EventType(rawValue: 220)
    public static let vforkV17X = EventType(rawValue: 221)
    public static let cloneV20E = EventType(rawValue: 222)
    public static let cloneV20X = EventType(rawValue: 223)
    public static let forkV20E = EventType(rawValue: 224)
    public static let forkV20X = EventType(rawValue: 225)
    public static let vforkV20E = EventType(rawValue: 226)
    public static let vforkV20X = EventType(rawValue: 227)
    public static let containerE = EventType(rawValue: 228)
    public static let containerX = EventType(rawValue: 229)
    public static let execveV16E = EventType(rawValue: 230)
    public static let execveV16X = EventType(rawValue: 231)
    public static let signaldeliverE = EventType(rawValue: 232)
    public static let signaldeliverX = EventType(rawValue: 233)
    public static let procinfoE = EventType(rawValue: 234)
    public static let procinfoX = EventType(rawValue: 235)
    public static let getdentsE = EventType(rawValue: 236)
    public static let getdentsX = EventType(rawValue: 237)
    public static let getdents64E = EventType(rawValue: 238)
    public static let getdents64X = EventType(rawValue: 239)
    public static let setnsE = EventType(rawValue: 240)
    public static let setnsX = EventType(rawValue: 241)
    public static let flockE = EventType(rawValue: 242)
    public static let flockX = EventType(rawValue: 243)
    public static let cpuHotplugE = EventType(rawValue: 244)
    public static let cpuHotplugX = EventType(rawValue: 245)
    public static let acceptV5E = EventType(rawValue: 246)
    public static let acceptV5X = EventType(rawValue: 247)
    public static let accept4V5E = EventType(rawValue: 248)
    public static let accept4V5X = EventType(rawValue: 249)
    public static let semopE = EventType(rawValue: 250)
    public static let semopX = EventType(rawValue: 251)
    public static let semctlE = EventType(rawValue: 252)
    public static let semctlX = EventType(rawValue: 253)
    public static let ppollE = EventType(rawValue: 254)
    public static let ppollX = EventType(rawValue: 255)
    public static let mountE = EventType(rawValue: 256)
    public static let mountX = EventType(rawValue: 257)
    public static let umountE = EventType(rawValue: 258)
    public static let umountX = EventType(rawValue: 259)
    public static let k8sE = EventType(rawValue: 260)
    public static let k8sX = EventType(rawValue: 261)
    public static let semgetE = EventType(rawValue: 262)
    public static let semgetX = EventType(rawValue: 263)
    public static let accessE = EventType(rawValue: 264)
    public static let accessX = EventType(rawValue: 265)
    public static let chrootE = EventType(rawValue: 266)
    public static let chrootX = EventType(rawValue: 267)
    public static let tracerE = EventType(rawValue: 268)
    public static let tracerX = EventType(rawValue: 269)
    public static let mesosE = EventType(rawValue: 270)
    public static let mesosX = EventType(rawValue: 271)
    public static let containerJsonE = EventType(rawValue: 272)
    public static let containerJsonX = EventType(rawValue: 273)
    public static let setsidE = EventType(rawValue: 274)
    public static let setsidX = EventType(rawValue: 275)
    public static let mkdirV2E = EventType(rawValue: 276)
    public static let mkdirV2X = EventType(rawValue: 277)
    public static let rmdirV2E = EventType(rawValue: 278)
    public static let rmdirV2X = EventType(rawValue: 279)
    public static let notificationE = EventType(rawValue: 280)
    public static let notificationX = EventType(rawValue: 281)
    public static let execveV17E = EventType(rawValue: 282)
    public static let execveV17X = EventType(rawValue: 283)
    public static let unshareE = EventType(rawValue: 284)
    public static let unshareX = EventType(rawValue: 285)
    public static let infrastructureEventE = EventType(rawValue: 286)
    public static let infrastructureEventX = EventType(rawValue: 287)
    public static let execveV18E = EventType(rawValue: 288)
    public static let execveV18X = EventType(rawValue: 289)
    public static let pageFaultE = EventType(rawValue: 290)
    public static let pageFaultX = EventType(rawValue: 291)
    public static let execveV19E = EventType(rawValue: 292)
    public static let execveV19X = EventType(rawValue: 293)
    public static let setpgidE = EventType(rawValue: 294)
    public static let setpgidX = EventType(rawValue: 295)
    public static let bpfE = EventType(rawValue: 296)
    public static let bpfX = EventType(rawValue: 297)
    public static let seccompE = EventType(rawValue: 298)
    public static let seccompX = EventType(rawValue: 299)
    public static let unlinkV2E = EventType(rawValue: 300)
    public static let unlinkV2X = EventType(rawValue: 301)
    public static let unlinkatV2E = EventType(rawValue: 302)
    public static let unlinkatV2X = EventType(rawValue: 303)
    public static let mkdiratE = EventType(rawValue: 304)
    public static let mkdiratX = EventType(rawValue: 305)
    public static let openatV2E = EventType(rawValue: 306)
    public static let openatV2X = EventType(rawValue: 307)
    public static let linkV2E = EventType(rawValue: 308)
    public static let linkV2X = EventType(rawValue: 309)
    public static let linkatV2E = EventType(rawValue: 310)
    public static let linkatV2X = EventType(rawValue: 311)
    public static let fchmodatE = EventType(rawValue: 312)
    public static let fchmodatX = EventType(rawValue: 313)
    public static let chmodE = EventType(rawValue: 314)
    public static let chmodX = EventType(rawValue: 315)
    public static let fchmodE = EventType(rawValue: 316)
    public static let fchmodX = EventType(rawValue: 317)
    public static let renameat2E = EventType(rawValue: 318)
    public static let renameat2X = EventType(rawValue: 319)
    public static let userfaultfdE = EventType(rawValue: 320)
    public static let userfaultfdX = EventType(rawValue: 321)
    public static let plugineventE = EventType(rawValue: 322)
    public static let plugineventX = EventType(rawValue: 323)
    public static let containerJsonV2E = EventType(rawValue: 324)
    public static let containerJsonV2X = EventType(rawValue: 325)
    public static let openat2E = EventType(rawValue: 326)
    public static let openat2X = EventType(rawValue: 327)
    public static let mprotectE = EventType(rawValue: 328)
    public static let mprotectX = EventType(rawValue: 329)
    public static let execveatE = EventType(rawValue: 330)
    public static let execveatX = EventType(rawValue: 331)
    public static let copyFileRangeE = EventType(rawValue: 332)
    public static let copyFileRangeX = EventType(rawValue: 333)
    public static let clone3E = EventType(rawValue: 334)
    public static let clone3X = EventType(rawValue: 335)
    public static let openByHandleAtE = EventType(rawValue: 336)
    public static let openByHandleAtX = EventType(rawValue: 337)
    public static let ioUringSetupE = EventType(rawValue: 338)
    public static let ioUringSetupX = EventType(rawValue: 339)
    public static let ioUringEnterE = EventType(rawValue: 340)
    public static let ioUringEnterX = EventType(rawValue: 341)
    public static let ioUringRegisterE = EventType(rawValue: 342)
    public static let ioUringRegisterX = EventType(rawValue: 343)
    public static let mlockE = EventType(rawValue: 344)
    public static let mlockX = EventType(rawValue: 345)
    public static let munlockE = EventType(rawValue: 346)
    public static let munlockX = EventType(rawValue: 347)
    public static let mlockallE = EventType(rawValue: 348)
    public static let mlockallX = EventType(rawValue: 349)
    public static let munlockallE = EventType(rawValue: 350)
    public static let munlockallX = EventType(rawValue: 351)
    public static let capsetE = EventType(rawValue: 352)
    public static let capsetX = EventType(rawValue: 353)
    public static let userAddedE = EventType(rawValue: 354)
    public static let userAddedX = EventType(rawValue: 355)
    public static let userDeletedE = EventType(rawValue: 356)
    public static let userDeletedX = EventType(rawValue: 357)
    public static let groupAddedE = EventType(rawValue: 358)
    public static let groupAddedX = EventType(rawValue: 359)
    public static let groupDeletedE = EventType(rawValue: 360)
    public static let groupDeletedX = EventType(rawValue: 361)
    public static let dup2E = EventType(rawValue: 362)
    public static let dup2X = EventType(rawValue: 363)
    public static let dup3E = EventType(rawValue: 364)
    public static let dup3X = EventType(rawValue: 365)
    public static let dupV1E = EventType(rawValue: 366)
    public static let dupV1X = EventType(rawValue: 367)
    public static let bpfV2E = EventType(rawValue: 368)
    public static let bpfV2X = EventType(rawValue: 369)
    public static let mlock2E = EventType(rawValue: 370)
    public static let mlock2X = EventType(rawValue: 371)
    public static let fsconfigE = EventType(rawValue: 372)
    public static let fsconfigX = EventType(rawValue: 373)
    public static let epollCreateE = EventType(rawValue: 374)
    public static let epollCreateX = EventType(rawValue: 375)
    public static let epollCreate1E = EventType(rawValue: 376)
    public static let epollCreate1X = EventType(rawValue: 377)
    public static let chownE = EventType(rawValue: 378)
    public static let chownX = EventType(rawValue: 379)
    public static let lchownE = EventType(rawValue: 380)
    public static let lchownX = EventType(rawValue: 381)
    public static let fchownE = EventType(rawValue: 382)
    public static let fchownX = EventType(rawValue: 383)
    public static let fchownatE = EventType(rawValue: 384)
    public static let fchownatX = EventType(rawValue: 385)
    public static let umountV1E = EventType(rawValue: 386)
    public static let umountV1X = EventType(rawValue: 387)
    public static let accept4V6E = EventType(rawValue: 388)
    public static let accept4V6X = EventType(rawValue: 389)
    public static let umount2E = EventType(rawValue: 390)
    public static let umount2X = EventType(rawValue: 391)
    public static let pipe2E = EventType(rawValue: 392)
    public static let pipe2X = EventType(rawValue: 393)
    public static let inotifyInit1E = EventType(rawValue: 394)
    public static let inotifyInit1X = EventType(rawValue: 395)
    public static let eventfd2E = EventType(rawValue: 396)
    public static let eventfd2X = EventType(rawValue: 397)
    public static let signalfd4E = EventType(rawValue: 398)
    public static let signalfd4X = EventType(rawValue: 399)
    public static let prctlE = EventType(rawValue: 400)
    public static let prctlX = EventType(rawValue: 401)
    public static let asynceventE = EventType(rawValue: 402)
    public static let asynceventX = EventType(rawValue: 403)
    public static let memfdCreateE = EventType(rawValue: 404)
    public static let memfdCreateX = EventType(rawValue: 405)
    public static let pidfdGetfdE = EventType(rawValue: 406)
    public static let pidfdGetfdX = EventType(rawValue: 407)
    public static let pidfdOpenE = EventType(rawValue: 408)
    public static let pidfdOpenX = EventType(rawValue: 409)
    public static let initModuleE = EventType(rawValue: 410)
    public static let initModuleX = EventType(rawValue: 411)
    public static let finitModuleE = EventType(rawValue: 412)
    public static let finitModuleX = EventType(rawValue: 413)
    public static let mknodE = EventType(rawValue: 414)
    public static let mknodX = EventType(rawValue: 415)
    public static let mknodatE = EventType(rawValue: 416)
    public static let mknodatX = EventType(rawValue: 417)
    public static let newfstatatE = EventType(rawValue: 418)
    public static let newfstatatX = EventType(rawValue: 419)
    public static let processVmReadvE = EventType(rawValue: 420)
    public static let processVmReadvX = EventType(rawValue: 421)
    public static let processVmWritevE = EventType(rawValue: 422)
    public static let processVmWritevX = EventType(rawValue: 423)
    public static let deleteModuleE = EventType(rawValue: 424)
    public static let deleteModuleX = EventType(rawValue: 425)
    public static let setreuidE = EventType(rawValue: 426)
    public static let setreuidX = EventType(rawValue: 427)
    public static let setregidE = EventType(rawValue: 428)
    public static let setregidX = EventType(rawValue: 429)
    public static let iterTaskE = EventType(rawValue: 430)
    public static let iterTaskX = EventType(rawValue: 431)
    public static let iterTaskFilePipeE = EventType(rawValue: 432)
    public static let iterTaskFilePipeX = EventType(rawValue: 433)
    public static let iterTaskFileMemfdE = EventType(rawValue: 434)
    public static let iterTaskFileMemfdX = EventType(rawValue: 435)
    public static let iterTaskFileRegularE = EventType(rawValue: 436)
    public static let iterTaskFileRegularX = EventType(rawValue: 437)
    public static let iterTaskFileDirectoryE = EventType(rawValue: 438)
    public static let iterTaskFileDirectoryX = EventType(rawValue: 439)
    public static let iterTaskFileSocketInetE = EventType(rawValue: 440)
    public static let iterTaskFileSocketInetX = EventType(rawValue: 441)
    public static let iterTaskFileSocketInet6E = EventType(rawValue: 442)
    public static let iterTaskFileSocketInet6X = EventType(rawValue: 443)
    public static let iterTaskFileSocketUnixE = EventType(rawValue: 444)
    public static let iterTaskFileSocketUnixX = EventType(rawValue: 445)
    public static let iterTaskFileSocketNetlinkE = EventType(rawValue: 446)
    public static let iterTaskFileSocketNetlinkX = EventType(rawValue: 447)
    public static let iterTaskFileAnonInodeE = EventType(rawValue: 448)
    public static let iterTaskFileAnonInodeX = EventType(rawValue: 449)
    public static let closeRangeE = EventType(rawValue: 450)
    public static let closeRangeX = EventType(rawValue: 451)
    public static let keyctlE = EventType(rawValue: 452)
    public static let keyctlX = EventType(rawValue: 453)
}

/// Parameter indexes of each event that has parameters and is not an old version.
public enum Param {
    public enum genericX {
        public static let ID = 0
        public static let nativeID = 1
    }
    public enum openE {
        public static let name = 0
        public static let flags = 1
        public static let mode = 2
    }
    public enum openX {
        public static let fd = 0
        public static let name = 1
        public static let flags = 2
        public static let mode = 3
        public static let dev = 4
        public static let ino = 5
    }
    public enum closeX {
        public static let res = 0
        public static let fd = 1
    }
    public enum readX {
        public static let res = 0
        public static let data = 1
        public static let fd = 2
        public static let size = 3
    }
    public enum writeX {
        public static let res = 0
        public static let data = 1
        public static let fd = 2
        public static let size = 3
    }
    public enum socketX {
        public static let fd = 0
        public static let domain = 1
        public static let type = 2
        public static let proto = 3
        public static let flags = 4
    }
    public enum bindX {
        public static let res = 0
        public static let addr = 1
        public static let fd = 2
    }
    public enum connectE {
        public static let fd = 0
        public static let addr = 1
    }
    public enum connectX {
        public static let res = 0
        public static let tuple = 1
        public static let fd = 2
        public static let addr = 3
    }
    public enum listenX {
        public static let res = 0
        public static let fd = 1
        public static let backlog = 2
    }
    public enum sendX {
        public static let res = 0
        public static let data = 1
        public static let fd = 2
        public static let size = 3
        public static let tuple = 4
    }
    public enum sendtoX {
        public static let res = 0
        public static let data = 1
        public static let fd = 2
        public static let size = 3
        public static let tuple = 4
    }
    public enum recvX {
        public static let res = 0
        public static let data = 1
        public static let fd = 2
        public static let size = 3
        public static let tuple = 4
    }
    public enum recvfromX {
        public static let res = 0
        public static let data = 1
        public static let tuple = 2
        public static let fd = 3
        public static let size = 4
    }
    public enum shutdownX {
        public static let res = 0
        public static let fd = 1
        public static let how = 2
    }
    public enum socketpairX {
        public static let res = 0
        public static let fd1 = 1
        public static let fd2 = 2
        public static let source = 3
        public static let peer = 4
        public static let domain = 5
        public static let type = 6
        public static let proto = 7
    }
    public enum setsockoptX {
        public static let res = 0
        public static let fd = 1
        public static let level = 2
        public static let optname = 3
        public static let val = 4
        public static let optlen = 5
    }
    public enum getsockoptX {
        public static let res = 0
        public static let fd = 1
        public static let level = 2
        public static let optname = 3
        public static let val = 4
        public static let optlen = 5
    }
    public enum sendmsgX {
        public static let res = 0
        public static let data = 1
        public static let fd = 2
        public static let size = 3
        public static let tuple = 4
    }
    public enum sendmmsgX {
        public static let res = 0
        public static let fd = 1
        public static let size = 2
        public static let data = 3
        public static let tuple = 4
    }
    public enum recvmsgX {
        public static let res = 0
        public static let size = 1
        public static let data = 2
        public static let tuple = 3
        public static let msgcontrol = 4
        public static let fd = 5
    }
    public enum recvmmsgX {
        public static let res = 0
        public static let fd = 1
        public static let size = 2
        public static let data = 3
        public static let tuple = 4
        public static let msgcontrol = 5
    }
    public enum creatE {
        public static let name = 0
        public static let mode = 1
    }
    public enum creatX {
        public static let fd = 0
        public static let name = 1
        public static let mode = 2
        public static let dev = 3
        public static let ino = 4
        public static let creat_flags = 5
    }
    public enum pipeX {
        public static let res = 0
        public static let fd1 = 1
        public static let fd2 = 2
        public static let ino = 3
    }
    public enum eventfdX {
        public static let res = 0
        public static let initval = 1
        public static let flags = 2
    }
    public enum futexX {
        public static let res = 0
        public static let addr = 1
        public static let op = 2
        public static let val = 3
    }
    public enum statX {
        public static let res = 0
        public static let path = 1
    }
    public enum lstatX {
        public static let res = 0
        public static let path = 1
    }
    public enum fstatX {
        public static let res = 0
        public static let fd = 1
    }
    public enum stat64X {
        public static let res = 0
        public static let path = 1
    }
    public enum lstat64X {
        public static let res = 0
        public static let path = 1
    }
    public enum fstat64X {
        public static let res = 0
    }
    public enum epollwaitX {
        public static let res = 0
        public static let maxevents = 1
    }
    public enum pollX {
        public static let res = 0
        public static let fds = 1
        public static let timeout = 2
    }
    public enum selectX {
        public static let res = 0
    }
    public enum lseekX {
        public static let res = 0
        public static let fd = 1
        public static let offset = 2
        public static let whence = 3
    }
    public enum llseekX {
        public static let res = 0
        public static let fd = 1
        public static let offset = 2
        public static let whence = 3
    }
    public enum getcwdX {
        public static let res = 0
        public static let path = 1
    }
    public enum chdirX {
        public static let res = 0
        public static let path = 1
    }
    public enum fchdirX {
        public static let res = 0
        public static let fd = 1
    }
    public enum preadX {
        public static let res = 0
        public static let data = 1
        public static let fd = 2
        public static let size = 3
        public static let pos = 4
    }
    public enum pwriteX {
        public static let res = 0
        public static let data = 1
        public static let fd = 2
        public static let size = 3
        public static let pos = 4
    }
    public enum readvX {
        public static let res = 0
        public static let size = 1
        public static let data = 2
        public static let fd = 3
    }
    public enum writevX {
        public static let res = 0
        public static let data = 1
        public static let fd = 2
        public static let size = 3
    }
    public enum preadvX {
        public static let res = 0
        public static let size = 1
        public static let data = 2
        public static let fd = 3
        public static let pos = 4
    }
    public enum pwritevX {
        public static let res = 0
        public static let data = 1
        public static let fd = 2
        public static let size = 3
        public static let pos = 4
    }
    public enum signalfdX {
        public static let res = 0
        public static let fd = 1
        public static let mask = 2
        public static let flags = 3
    }
    public enum killX {
        public static let res = 0
        public static let pid = 1
        public static let sig = 2
    }
    public enum tkillX {
        public static let res = 0
        public static let tid = 1
        public static let sig = 2
    }
    public enum tgkillX {
        public static let res = 0
        public static let pid = 1
        public static let tid = 2
        public static let sig = 3
    }
    public enum nanosleepX {
        public static let res = 0
        public static let interval = 1
    }
    public enum timerfdCreateX {
        public static let res = 0
        public static let clockid = 1
        public static let flags = 2
    }
    public enum inotifyInitX {
        public static let res = 0
        public static let flags = 1
    }
    public enum getrlimitX {
        public static let res = 0
        public static let cur = 1
        public static let max = 2
        public static let resource = 3
    }
    public enum setrlimitX {
        public static let res = 0
        public static let cur = 1
        public static let max = 2
        public static let resource = 3
    }
    public enum prlimitX {
        public static let res = 0
        public static let newcur = 1
        public static let newmax = 2
        public static let oldcur = 3
        public static let oldmax = 4
        public static let pid = 5
        public static let resource = 6
    }
    public enum dropE {
        public static let ratio = 0
    }
    public enum dropX {
        public static let ratio = 0
    }
    public enum fcntlX {
        public static let res = 0
        public static let fd = 1
        public static let cmd = 2
        public static let arg = 3
    }
    public enum schedswitchV6E {
        public static let next = 0
        public static let pgft_maj = 1
        public static let pgft_min = 2
        public static let vm_size = 3
        public static let vm_rss = 4
        public static let vm_swap = 5
    }
    public enum brkV4X {
        public static let res = 0
        public static let vm_size = 1
        public static let vm_rss = 2
        public static let vm_swap = 3
        public static let addr = 4
    }
    public enum mmapX {
        public static let res = 0
        public static let vm_size = 1
        public static let vm_rss = 2
        public static let vm_swap = 3
        public static let addr = 4
        public static let length = 5
        public static let prot = 6
        public static let flags = 7
        public static let fd = 8
        public static let offset = 9
    }
    public enum mmap2X {
        public static let res = 0
        public static let vm_size = 1
        public static let vm_rss = 2
        public static let vm_swap = 3
        public static let addr = 4
        public static let length = 5
        public static let prot = 6
        public static let flags = 7
        public static let fd = 8
        public static let pgoffset = 9
    }
    public enum munmapX {
        public static let res = 0
        public static let vm_size = 1
        public static let vm_rss = 2
        public static let vm_swap = 3
        public static let addr = 4
        public static let length = 5
    }
    public enum spliceX {
        public static let res = 0
        public static let fd_in = 1
        public static let fd_out = 2
        public static let size = 3
        public static let flags = 4
    }
    public enum ptraceX {
        public static let res = 0
        public static let addr = 1
        public static let data = 2
        public static let request = 3
        public static let pid = 4
    }
    public enum ioctlV3X {
        public static let res = 0
        public static let fd = 1
        public static let request = 2
        public static let argument = 3
    }
    public enum renameX {
        public static let res = 0
        public static let oldpath = 1
        public static let newpath = 2
    }
    public enum renameatX {
        public static let res = 0
        public static let olddirfd = 1
        public static let oldpath = 2
        public static let newdirfd = 3
        public static let newpath = 4
    }
    public enum symlinkX {
        public static let res = 0
        public static let target = 1
        public static let linkpath = 2
    }
    public enum symlinkatX {
        public static let res = 0
        public static let target = 1
        public static let linkdirfd = 2
        public static let linkpath = 3
    }
    public enum procexitV1E {
        public static let status = 0
        public static let ret = 1
        public static let sig = 2
        public static let core = 3
        public static let reaper_tid = 4
    }
    public enum sendfileX {
        public static let res = 0
        public static let offset = 1
        public static let out_fd = 2
        public static let in_fd = 3
        public static let size = 4
    }
    public enum quotactlX {
        public static let res = 0
        public static let special = 1
        public static let quotafilepath = 2
        public static let dqb_bhardlimit = 3
        public static let dqb_bsoftlimit = 4
        public static let dqb_curspace = 5
        public static let dqb_ihardlimit = 6
        public static let dqb_isoftlimit = 7
        public static let dqb_btime = 8
        public static let dqb_itime = 9
        public static let dqi_bgrace = 10
        public static let dqi_igrace = 11
        public static let dqi_flags = 12
        public static let quota_fmt_out = 13
        public static let cmd = 14
        public static let type = 15
        public static let id = 16
        public static let quota_fmt = 17
    }
    public enum setresuidX {
        public static let res = 0
        public static let ruid = 1
        public static let euid = 2
        public static let suid = 3
    }
    public enum setresgidX {
        public static let res = 0
        public static let rgid = 1
        public static let egid = 2
        public static let sgid = 3
    }
    public enum scapeventE {
        public static let event_type = 0
        public static let event_data = 1
    }
    public enum setuidX {
        public static let res = 0
        public static let uid = 1
    }
    public enum setgidX {
        public static let res = 0
        public static let gid = 1
    }
    public enum getuidX {
        public static let uid = 0
    }
    public enum geteuidX {
        public static let euid = 0
    }
    public enum getgidX {
        public static let gid = 0
    }
    public enum getegidX {
        public static let egid = 0
    }
    public enum getresuidX {
        public static let res = 0
        public static let ruid = 1
        public static let euid = 2
        public static let suid = 3
    }
    public enum getresgidX {
        public static let res = 0
        public static let rgid = 1
        public static let egid = 2
        public static let sgid = 3
    }
    public enum cloneV20X {
        public static let res = 0
        public static let exe = 1
        public static let args = 2
        public static let tid = 3
        public static let pid = 4
        public static let ptid = 5
        public static let cwd = 6
        public static let fdlimit = 7
        public static let pgft_maj = 8
        public static let pgft_min = 9
        public static let vm_size = 10
        public static let vm_rss = 11
        public static let vm_swap = 12
        public static let comm = 13
        public static let cgroups = 14
        public static let flags = 15
        public static let uid = 16
        public static let gid = 17
        public static let vtid = 18
        public static let vpid = 19
        public static let pidns_init_start_ts = 20
    }
    public enum forkV20X {
        public static let res = 0
        public static let exe = 1
        public static let args = 2
        public static let tid = 3
        public static let pid = 4
        public static let ptid = 5
        public static let cwd = 6
        public static let fdlimit = 7
        public static let pgft_maj = 8
        public static let pgft_min = 9
        public static let vm_size = 10
        public static let vm_rss = 11
        public static let vm_swap = 12
        public static let comm = 13
        public static let cgroups = 14
        public static let flags = 15
        public static let uid = 16
        public static let gid = 17
        public static let vtid = 18
        public static let vpid = 19
        public static let pidns_init_start_ts = 20
    }
    public enum vforkV20X {
        public static let res = 0
        public static let exe = 1
        public static let args = 2
        public static let tid = 3
        public static let pid = 4
        public static let ptid = 5
        public static let cwd = 6
        public static let fdlimit = 7
        public static let pgft_maj = 8
        public static let pgft_min = 9
        public static let vm_size = 10
        public static let vm_rss = 11
        public static let vm_swap = 12
        public static let comm = 13
        public static let cgroups = 14
        public static let flags = 15
        public static let uid = 16
        public static let gid = 17
        public static let vtid = 18
        public static let vpid = 19
        public static let pidns_init_start_ts = 20
    }
    public enum signaldeliverE {
        public static let spid = 0
        public static let dpid = 1
        public static let sig = 2
    }
    public enum procinfoE {
        public static let cpu_usr = 0
        public static let cpu_sys = 1
    }
    public enum getdentsX {
        public static let res = 0
        public static let fd = 1
    }
    public enum getdents64X {
        public static let res = 0
        public static let fd = 1
    }
    public enum setnsX {
        public static let res = 0
        public static let fd = 1
        public static let nstype = 2
    }
    public enum flockX {
        public static let res = 0
        public static let fd = 1
        public static let operation = 2
    }
    public enum cpuHotplugE {
        public static let cpu = 0
        public static let action = 1
    }
    public enum acceptV5X {
        public static let fd = 0
        public static let tuple = 1
        public static let queuepct = 2
        public static let queuelen = 3
        public static let queuemax = 4
    }
    public enum semopX {
        public static let res = 0
        public static let nsops = 1
        public static let sem_num_0 = 2
        public static let sem_op_0 = 3
        public static let sem_flg_0 = 4
        public static let sem_num_1 = 5
        public static let sem_op_1 = 6
        public static let sem_flg_1 = 7
        public static let semid = 8
    }
    public enum semctlX {
        public static let res = 0
        public static let semid = 1
        public static let semnum = 2
        public static let cmd = 3
        public static let val = 4
    }
    public enum ppollX {
        public static let res = 0
        public static let fds = 1
        public static let timeout = 2
        public static let sigmask = 3
    }
    public enum mountX {
        public static let res = 0
        public static let dev = 1
        public static let dir = 2
        public static let type = 3
        public static let flags = 4
    }
    public enum semgetX {
        public static let res = 0
        public static let key = 1
        public static let nsems = 2
        public static let semflg = 3
    }
    public enum accessX {
        public static let res = 0
        public static let name = 1
        public static let mode = 2
    }
    public enum chrootX {
        public static let res = 0
        public static let path = 1
    }
    public enum tracerX {
        public static let id = 0
        public static let tags = 1
        public static let args = 2
    }
    public enum setsidX {
        public static let res = 0
    }
    public enum mkdirV2X {
        public static let res = 0
        public static let path = 1
        public static let mode = 2
    }
    public enum rmdirV2X {
        public static let res = 0
        public static let path = 1
    }
    public enum notificationE {
        public static let id = 0
        public static let desc = 1
    }
    public enum unshareX {
        public static let res = 0
        public static let flags = 1
    }
    public enum infrastructureEventE {
        public static let source = 0
        public static let name = 1
        public static let description = 2
        public static let scope = 3
    }
    public enum pageFaultE {
        public static let addr = 0
        public static let ip = 1
        public static let error = 2
    }
    public enum execveV19X {
        public static let res = 0
        public static let exe = 1
        public static let args = 2
        public static let tid = 3
        public static let pid = 4
        public static let ptid = 5
        public static let cwd = 6
        public static let fdlimit = 7
        public static let pgft_maj = 8
        public static let pgft_min = 9
        public static let vm_size = 10
        public static let vm_rss = 11
        public static let vm_swap = 12
        public static let comm = 13
        public static let cgroups = 14
        public static let env = 15
        public static let tty = 16
        public static let vpgid = 17
        public static let loginuid = 18
        public static let flags = 19
        public static let cap_inheritable = 20
        public static let cap_permitted = 21
        public static let cap_effective = 22
        public static let exe_ino = 23
        public static let exe_ino_ctime = 24
        public static let exe_ino_mtime = 25
        public static let uid = 26
        public static let trusted_exepath = 27
        public static let pgid = 28
        public static let gid = 29
        public static let filename = 30
    }
    public enum setpgidX {
        public static let res = 0
        public static let pid = 1
        public static let pgid = 2
    }
    public enum seccompX {
        public static let res = 0
        public static let op = 1
        public static let flags = 2
    }
    public enum unlinkV2X {
        public static let res = 0
        public static let path = 1
    }
    public enum unlinkatV2X {
        public static let res = 0
        public static let dirfd = 1
        public static let name = 2
        public static let flags = 3
    }
    public enum mkdiratX {
        public static let res = 0
        public static let dirfd = 1
        public static let path = 2
        public static let mode = 3
    }
    public enum openatV2E {
        public static let dirfd = 0
        public static let name = 1
        public static let flags = 2
        public static let mode = 3
    }
    public enum openatV2X {
        public static let fd = 0
        public static let dirfd = 1
        public static let name = 2
        public static let flags = 3
        public static let mode = 4
        public static let dev = 5
        public static let ino = 6
    }
    public enum linkV2X {
        public static let res = 0
        public static let oldpath = 1
        public static let newpath = 2
    }
    public enum linkatV2X {
        public static let res = 0
        public static let olddir = 1
        public static let oldpath = 2
        public static let newdir = 3
        public static let newpath = 4
        public static let flags = 5
    }
    public enum fchmodatX {
        public static let res = 0
        public static let dirfd = 1
        public static let filename = 2
        public static let mode = 3
    }
    public enum chmodX {
        public static let res = 0
        public static let filename = 1
        public static let mode = 2
    }
    public enum fchmodX {
        public static let res = 0
        public static let fd = 1
        public static let mode = 2
    }
    public enum renameat2X {
        public static let res = 0
        public static let olddirfd = 1
        public static let oldpath = 2
        public static let newdirfd = 3
        public static let newpath = 4
        public static let flags = 5
    }
    public enum userfaultfdX {
        public static let res = 0
        public static let flags = 1
    }
    public enum plugineventE {
        public static let plugin_id = 0
        public static let event_data = 1
    }
    public enum containerJsonV2E {
        public static let json = 0
    }
    public enum openat2E {
        public static let dirfd = 0
        public static let name = 1
        public static let flags = 2
        public static let mode = 3
        public static let resolve = 4
    }
    public enum openat2X {
        public static let fd = 0
        public static let dirfd = 1
        public static let name = 2
        public static let flags = 3
        public static let mode = 4
        public static let resolve = 5
        public static let dev = 6
        public static let ino = 7
    }
    public enum mprotectX {
        public static let res = 0
        public static let addr = 1
        public static let length = 2
        public static let prot = 3
    }
    public enum execveatX {
        public static let res = 0
        public static let exe = 1
        public static let args = 2
        public static let tid = 3
        public static let pid = 4
        public static let ptid = 5
        public static let cwd = 6
        public static let fdlimit = 7
        public static let pgft_maj = 8
        public static let pgft_min = 9
        public static let vm_size = 10
        public static let vm_rss = 11
        public static let vm_swap = 12
        public static let comm = 13
        public static let cgroups = 14
        public static let env = 15
        public static let tty = 16
        public static let vpgid = 17
        public static let loginuid = 18
        public static let flags = 19
        public static let cap_inheritable = 20
        public static let cap_permitted = 21
        public static let cap_effective = 22
        public static let exe_ino = 23
        public static let exe_ino_ctime = 24
        public static let exe_ino_mtime = 25
        public static let uid = 26
        public static let trusted_exepath = 27
        public static let pgid = 28
        public static let gid = 29
    }
    public enum copyFileRangeX {
        public static let res = 0
        public static let fdout = 1
        public static let offout = 2
        public static let fdin = 3
        public static let offin = 4
        public static let len = 5
    }
    public enum clone3X {
        public static let res = 0
        public static let exe = 1
        public static let args = 2
        public static let tid = 3
        public static let pid = 4
        public static let ptid = 5
        public static let cwd = 6
        public static let fdlimit = 7
        public static let pgft_maj = 8
        public static let pgft_min = 9
        public static let vm_size = 10
        public static let vm_rss = 11
        public static let vm_swap = 12
        public static let comm = 13
        public static let cgroups = 14
        public static let flags = 15
        public static let uid = 16
        public static let gid = 17
        public static let vtid = 18
        public static let vpid = 19
        public static let pidns_init_start_ts = 20
    }
    public enum openByHandleAtX {
        public static let fd = 0
        public static let mountfd = 1
        public static let flags = 2
        public static let path = 3
        public static let dev = 4
        public static let ino = 5
    }
    public enum ioUringSetupX {
        public static let res = 0
        public static let entries = 1
        public static let sq_entries = 2
        public static let cq_entries = 3
        public static let flags = 4
        public static let sq_thread_cpu = 5
        public static let sq_thread_idle = 6
        public static let features = 7
    }
    public enum ioUringEnterX {
        public static let res = 0
        public static let fd = 1
        public static let to_submit = 2
        public static let min_complete = 3
        public static let flags = 4
        public static let sig = 5
    }
    public enum ioUringRegisterX {
        public static let res = 0
        public static let fd = 1
        public static let opcode = 2
        public static let arg = 3
        public static let nr_args = 4
    }
    public enum mlockX {
        public static let res = 0
        public static let addr = 1
        public static let len = 2
    }
    public enum munlockX {
        public static let res = 0
        public static let addr = 1
        public static let len = 2
    }
    public enum mlockallX {
        public static let res = 0
        public static let flags = 1
    }
    public enum munlockallX {
        public static let res = 0
    }
    public enum capsetX {
        public static let res = 0
        public static let cap_inheritable = 1
        public static let cap_permitted = 2
        public static let cap_effective = 3
    }
    public enum userAddedE {
        public static let uid = 0
        public static let gid = 1
        public static let name = 2
        public static let home = 3
        public static let shell = 4
        public static let container_id = 5
    }
    public enum userDeletedE {
        public static let uid = 0
        public static let gid = 1
        public static let name = 2
        public static let home = 3
        public static let shell = 4
        public static let container_id = 5
    }
    public enum groupAddedE {
        public static let gid = 0
        public static let name = 1
        public static let container_id = 2
    }
    public enum groupDeletedE {
        public static let gid = 0
        public static let name = 1
        public static let container_id = 2
    }
    public enum dup2X {
        public static let res = 0
        public static let oldfd = 1
        public static let newfd = 2
    }
    public enum dup3X {
        public static let res = 0
        public static let oldfd = 1
        public static let newfd = 2
        public static let flags = 3
    }
    public enum dupV1X {
        public static let res = 0
        public static let oldfd = 1
    }
    public enum bpfV2X {
        public static let fd = 0
        public static let cmd = 1
    }
    public enum mlock2X {
        public static let res = 0
        public static let addr = 1
        public static let len = 2
        public static let flags = 3
    }
    public enum fsconfigX {
        public static let res = 0
        public static let fd = 1
        public static let cmd = 2
        public static let key = 3
        public static let value_bytebuf = 4
        public static let value_charbuf = 5
        public static let aux = 6
    }
    public enum epollCreateX {
        public static let res = 0
        public static let size = 1
    }
    public enum epollCreate1X {
        public static let res = 0
        public static let flags = 1
    }
    public enum chownX {
        public static let res = 0
        public static let path = 1
        public static let uid = 2
        public static let gid = 3
    }
    public enum lchownX {
        public static let res = 0
        public static let path = 1
        public static let uid = 2
        public static let gid = 3
    }
    public enum fchownX {
        public static let res = 0
        public static let fd = 1
        public static let uid = 2
        public static let gid = 3
    }
    public enum fchownatX {
        public static let res = 0
        public static let dirfd = 1
        public static let pathname = 2
        public static let uid = 3
        public static let gid = 4
        public static let flags = 5
    }
    public enum umountV1X {
        public static let res = 0
        public static let name = 1
    }
    public enum accept4V6X {
        public static let fd = 0
        public static let tuple = 1
        public static let queuepct = 2
        public static let queuelen = 3
        public static let queuemax = 4
        public static let flags = 5
    }
    public enum umount2X {
        public static let res = 0
        public static let name = 1
        public static let flags = 2
    }
    public enum pipe2X {
        public static let res = 0
        public static let fd1 = 1
        public static let fd2 = 2
        public static let ino = 3
        public static let flags = 4
    }
    public enum inotifyInit1X {
        public static let res = 0
        public static let flags = 1
    }
    public enum eventfd2X {
        public static let res = 0
        public static let flags = 1
        public static let initval = 2
    }
    public enum signalfd4X {
        public static let res = 0
        public static let flags = 1
        public static let fd = 2
        public static let mask = 3
    }
    public enum prctlX {
        public static let res = 0
        public static let option = 1
        public static let arg2_str = 2
        public static let arg2_int = 3
    }
    public enum asynceventE {
        public static let plugin_id = 0
        public static let name = 1
        public static let data = 2
    }
    public enum memfdCreateX {
        public static let fd = 0
        public static let name = 1
        public static let flags = 2
    }
    public enum pidfdGetfdX {
        public static let fd = 0
        public static let pid_fd = 1
        public static let target_fd = 2
        public static let flags = 3
    }
    public enum pidfdOpenX {
        public static let fd = 0
        public static let pid = 1
        public static let flags = 2
    }
    public enum initModuleX {
        public static let res = 0
        public static let img = 1
        public static let length = 2
        public static let uargs = 3
    }
    public enum finitModuleX {
        public static let res = 0
        public static let fd = 1
        public static let uargs = 2
        public static let flags = 3
    }
    public enum mknodX {
        public static let res = 0
        public static let path = 1
        public static let mode = 2
        public static let dev = 3
    }
    public enum mknodatX {
        public static let res = 0
        public static let dirfd = 1
        public static let path = 2
        public static let mode = 3
        public static let dev = 4
    }
    public enum newfstatatX {
        public static let res = 0
        public static let dirfd = 1
        public static let path = 2
        public static let flags = 3
    }
    public enum processVmReadvX {
        public static let res = 0
        public static let pid = 1
        public static let data = 2
    }
    public enum processVmWritevX {
        public static let res = 0
        public static let pid = 1
        public static let data = 2
    }
    public enum deleteModuleX {
        public static let res = 0
        public static let name = 1
        public static let flags = 2
    }
    public enum setreuidX {
        public static let res = 0
        public static let ruid = 1
        public static let euid = 2
    }
    public enum setregidX {
        public static let res = 0
        public static let rgid = 1
        public static let egid = 2
    }
    public enum iterTaskE {
        public static let ppid = 0
        public static let pgid = 1
        public static let vpgid = 2
        public static let sid = 3
        public static let comm = 4
        public static let argv = 5
        public static let exepath = 6
        public static let flags = 7
        public static let env = 8
        public static let cwd = 9
        public static let fdlimit = 10
        public static let euid = 11
        public static let egid = 12
        public static let cap_permitted = 13
        public static let cap_effective = 14
        public static let cap_inheritable = 15
        public static let exe_ino_num = 16
        public static let exe_ino_ctime = 17
        public static let exe_ino_mtime = 18
        public static let vm_size = 19
        public static let vm_rss = 20
        public static let vm_swap = 21
        public static let pgft_maj = 22
        public static let pgft_min = 23
        public static let vtgid = 24
        public static let vpid = 25
        public static let pidns_init_start_ts = 26
        public static let cgroups = 27
        public static let root = 28
        public static let start_time = 29
        public static let tty = 30
        public static let loginuid = 31
    }
    public enum iterTaskFilePipeE {
        public static let fd = 0
        public static let path = 1
        public static let ino_num = 2
    }
    public enum iterTaskFileMemfdE {
        public static let fd = 0
        public static let path = 1
        public static let ino_num = 2
    }
    public enum iterTaskFileRegularE {
        public static let fd = 0
        public static let path = 1
        public static let flags = 2
        public static let mnt_id = 3
        public static let ino_num = 4
    }
    public enum iterTaskFileDirectoryE {
        public static let fd = 0
        public static let path = 1
        public static let ino_num = 2
    }
    public enum iterTaskFileSocketInetE {
        public static let fd = 0
        public static let sk_type = 1
        public static let sk_proto = 2
        public static let local_ip = 3
        public static let local_port = 4
        public static let remote_ip = 5
        public static let remote_port = 6
        public static let ino_num = 7
    }
    public enum iterTaskFileSocketInet6E {
        public static let fd = 0
        public static let sk_type = 1
        public static let sk_proto = 2
        public static let local_ip = 3
        public static let local_port = 4
        public static let remote_ip = 5
        public static let remote_port = 6
        public static let ino_num = 7
    }
    public enum iterTaskFileSocketUnixE {
        public static let fd = 0
        public static let sk_type = 1
        public static let sk_proto = 2
        public static let sk_pointer = 3
        public static let sun_path = 4
        public static let ino_num = 5
    }
    public enum iterTaskFileSocketNetlinkE {
        public static let fd = 0
        public static let sk_type = 1
        public static let sk_proto = 2
        public static let ino_num = 3
    }
    public enum iterTaskFileAnonInodeE {
        public static let fd = 0
        public static let fd_type = 1
        public static let path = 2
        public static let ino_num = 3
    }
    public enum closeRangeX {
        public static let res = 0
        public static let first = 1
        public static let last = 2
        public static let flags = 3
    }
    public enum keyctlX {
        public static let res = 0
        public static let operation = 1
        public static let arg2 = 2
        public static let arg3 = 3
        public static let arg4 = 4
        public static let arg5 = 5
    }
}

/// Symbolic flag values, grouped by table.
public enum Flag {
    public enum SocketFamilies {
        public static let AF_NFC: UInt32 = 39
        public static let AF_ALG: UInt32 = 38
        public static let AF_CAIF: UInt32 = 37
        public static let AF_IEEE802154: UInt32 = 36
        public static let AF_PHONET: UInt32 = 35
        public static let AF_ISDN: UInt32 = 34
        public static let AF_RXRPC: UInt32 = 33
        public static let AF_IUCV: UInt32 = 32
        public static let AF_BLUETOOTH: UInt32 = 31
        public static let AF_TIPC: UInt32 = 30
        public static let AF_CAN: UInt32 = 29
        public static let AF_LLC: UInt32 = 26
        public static let AF_WANPIPE: UInt32 = 25
        public static let AF_PPPOX: UInt32 = 24
        public static let AF_IRDA: UInt32 = 23
        public static let AF_SNA: UInt32 = 22
        public static let AF_RDS: UInt32 = 21
        public static let AF_ATMSVC: UInt32 = 20
        public static let AF_ECONET: UInt32 = 19
        public static let AF_ASH: UInt32 = 18
        public static let AF_PACKET: UInt32 = 17
        public static let AF_ROUTE: UInt32 = 16
        public static let AF_NETLINK: UInt32 = 16
        public static let AF_KEY: UInt32 = 15
        public static let AF_SECURITY: UInt32 = 14
        public static let AF_NETBEUI: UInt32 = 13
        public static let AF_DECnet: UInt32 = 12
        public static let AF_ROSE: UInt32 = 11
        public static let AF_INET6: UInt32 = 10
        public static let AF_X25: UInt32 = 9
        public static let AF_ATMPVC: UInt32 = 8
        public static let AF_BRIDGE: UInt32 = 7
        public static let AF_NETROM: UInt32 = 6
        public static let AF_APPLETALK: UInt32 = 5
        public static let AF_IPX: UInt32 = 4
        public static let AF_AX25: UInt32 = 3
        public static let AF_INET: UInt32 = 2
        public static let AF_LOCAL: UInt32 = 1
        public static let AF_UNIX: UInt32 = 1
        public static let AF_UNSPEC: UInt32 = 0
    }
    public enum FileFlags {
        public static let O_LARGEFILE: UInt32 = 2048
        public static let O_DIRECTORY: UInt32 = 1024
        public static let O_DIRECT: UInt32 = 512
        public static let O_TRUNC: UInt32 = 256
        public static let O_SYNC: UInt32 = 128
        public static let O_NONBLOCK: UInt32 = 64
        public static let O_EXCL: UInt32 = 32
        public static let O_DSYNC: UInt32 = 16
        public static let O_APPEND: UInt32 = 8
        public static let O_CREAT: UInt32 = 4
        public static let O_RDWR: UInt32 = 3
        public static let O_WRONLY: UInt32 = 2
        public static let O_RDONLY: UInt32 = 1
        public static let O_CLOEXEC: UInt32 = 4096
        public static let O_NONE: UInt32 = 0
        public static let O_TMPFILE: UInt32 = 8192
        public static let O_F_CREATED: UInt32 = 16384
        public static let FD_UPPER_LAYER: UInt32 = 32768
        public static let FD_LOWER_LAYER: UInt32 = 65536
    }
    public enum CreatFlags {
        public static let FD_UPPER_LAYER_CREAT: UInt32 = 1
        public static let FD_LOWER_LAYER_CREAT: UInt32 = 2
    }
    public enum FlockFlags {
        public static let LOCK_SH: UInt32 = 1
        public static let LOCK_EX: UInt32 = 2
        public static let LOCK_NB: UInt32 = 4
        public static let LOCK_UN: UInt32 = 8
        public static let LOCK_NONE: UInt32 = 0
    }
    public enum CloneFlags {
        public static let CLONE_FILES: UInt32 = 1
        public static let CLONE_FS: UInt32 = 2
        public static let CLONE_IO: UInt32 = 4
        public static let CLONE_NEWIPC: UInt32 = 8
        public static let CLONE_NEWNET: UInt32 = 16
        public static let CLONE_NEWNS: UInt32 = 32
        public static let CLONE_NEWPID: UInt32 = 64
        public static let CLONE_NEWUTS: UInt32 = 128
        public static let CLONE_PARENT: UInt32 = 256
        public static let CLONE_PARENT_SETTID: UInt32 = 512
        public static let CLONE_PTRACE: UInt32 = 1024
        public static let CLONE_SIGHAND: UInt32 = 2048
        public static let CLONE_SYSVSEM: UInt32 = 4096
        public static let CLONE_THREAD: UInt32 = 8192
        public static let CLONE_UNTRACED: UInt32 = 16384
        public static let CLONE_VM: UInt32 = 32768
        public static let CLONE_INVERTED: UInt32 = 65536
        public static let NAME_CHANGED: UInt32 = 131072
        public static let CLOSED: UInt32 = 262144
        public static let CLONE_NEWUSER: UInt32 = 1048576
        public static let CLONE_CHILD_CLEARTID: UInt32 = 8388608
        public static let CLONE_CHILD_SETTID: UInt32 = 16777216
        public static let CLONE_SETTLS: UInt32 = 33554432
        public static let CLONE_STOPPED: UInt32 = 67108864
        public static let CLONE_VFORK: UInt32 = 134217728
        public static let CLONE_NEWCGROUP: UInt32 = 268435456
        public static let CLONE_CHILD_IN_PIDNS: UInt32 = 536870912
    }
    public enum FutexOperations {
        public static let FUTEX_CLOCK_REALTIME: UInt32 = 256
        public static let FUTEX_PRIVATE_FLAG: UInt32 = 128
        public static let FUTEX_CMP_REQUEUE_PI: UInt32 = 12
        public static let FUTEX_WAIT_REQUEUE_PI: UInt32 = 11
        public static let FUTEX_WAKE_BITSET: UInt32 = 10
        public static let FUTEX_WAIT_BITSET: UInt32 = 9
        public static let FUTEX_TRYLOCK_PI: UInt32 = 8
        public static let FUTEX_UNLOCK_PI: UInt32 = 7
        public static let FUTEX_LOCK_PI: UInt32 = 6
        public static let FUTEX_WAKE_OP: UInt32 = 5
        public static let FUTEX_CMP_REQUEUE: UInt32 = 4
        public static let FUTEX_REQUEUE: UInt32 = 3
        public static let FUTEX_FD: UInt32 = 2
        public static let FUTEX_WAKE: UInt32 = 1
        public static let FUTEX_WAIT: UInt32 = 0
    }
    public enum PollFlags {
        public static let POLLIN: UInt32 = 1
        public static let POLLPRI: UInt32 = 2
        public static let POLLOUT: UInt32 = 4
        public static let POLLRDHUP: UInt32 = 8
        public static let POLLERR: UInt32 = 16
        public static let POLLHUP: UInt32 = 32
        public static let POLLNVAL: UInt32 = 64
        public static let POLLRDNORM: UInt32 = 128
        public static let POLLRDBAND: UInt32 = 256
        public static let POLLWRNORM: UInt32 = 512
        public static let POLLWRBAND: UInt32 = 1024
    }
    public enum MountFlags {
        public static let RDONLY: UInt32 = 1
        public static let NOSUID: UInt32 = 2
        public static let NODEV: UInt32 = 4
        public static let NOEXEC: UInt32 = 8
        public static let SYNCHRONOUS: UInt32 = 16
        public static let REMOUNT: UInt32 = 32
        public static let MANDLOCK: UInt32 = 64
        public static let DIRSYNC: UInt32 = 128
        public static let NOATIME: UInt32 = 1024
        public static let NODIRATIME: UInt32 = 2048
        public static let BIND: UInt32 = 4096
        public static let MOVE: UInt32 = 8192
        public static let REC: UInt32 = 16384
        public static let SILENT: UInt32 = 32768
        public static let POSIXACL: UInt32 = 65536
        public static let UNBINDABLE: UInt32 = 131072
        public static let PRIVATE: UInt32 = 262144
        public static let SLAVE: UInt32 = 524288
        public static let SHARED: UInt32 = 1048576
        public static let RELATIME: UInt32 = 2097152
        public static let KERNMOUNT: UInt32 = 4194304
        public static let I_VERSION: UInt32 = 8388608
        public static let STRICTATIME: UInt32 = 16777216
        public static let LAZYTIME: UInt32 = 33554432
        public static let NOSEC: UInt32 = 268435456
        public static let BORN: UInt32 = 536870912
        public static let ACTIVE: UInt32 = 1073741824
        public static let NOUSER: UInt32 = 2147483648
    }
    public enum UmountFlags {
        public static let FORCE: UInt32 = 1
        public static let DETACH: UInt32 = 2
        public static let EXPIRE: UInt32 = 4
        public static let NOFOLLOW: UInt32 = 8
    }
    public enum LseekWhence {
        public static let SEEK_END: UInt32 = 2
        public static let SEEK_CUR: UInt32 = 1
        public static let SEEK_SET: UInt32 = 0
    }
    public enum ShutdownHow {
        public static let SHUT_UNKNOWN: UInt32 = 65535
        public static let SHUT_RDWR: UInt32 = 2
        public static let SHUT_WR: UInt32 = 1
        public static let SHUT_RD: UInt32 = 0
    }
    public enum RlimitResources {
        public static let RLIMIT_UNKNOWN: UInt32 = 255
        public static let RLIMIT_RTTIME: UInt32 = 15
        public static let RLIMIT_RTPRIO: UInt32 = 14
        public static let RLIMIT_NICE: UInt32 = 13
        public static let RLIMIT_MSGQUEUE: UInt32 = 12
        public static let RLIMIT_SIGPENDING: UInt32 = 11
        public static let RLIMIT_LOCKS: UInt32 = 10
        public static let RLIMIT_AS: UInt32 = 9
        public static let RLIMIT_MEMLOCK: UInt32 = 8
        public static let RLIMIT_NOFILE: UInt32 = 7
        public static let RLIMIT_NPROC: UInt32 = 6
        public static let RLIMIT_RSS: UInt32 = 5
        public static let RLIMIT_CORE: UInt32 = 4
        public static let RLIMIT_STACK: UInt32 = 3
        public static let RLIMIT_DATA: UInt32 = 2
        public static let RLIMIT_FSIZE: UInt32 = 1
        public static let RLIMIT_CPU: UInt32 = 0
    }
    public enum FcntlCommands {
        public static let F_GETPIPE_SZ: UInt32 = 29
        public static let F_SETPIPE_SZ: UInt32 = 28
        public static let F_NOTIFY: UInt32 = 27
        public static let F_DUPFD_CLOEXEC: UInt32 = 26
        public static let F_CANCELLK: UInt32 = 25
        public static let F_GETLEASE: UInt32 = 24
        public static let F_SETLEASE: UInt32 = 23
        public static let F_GETOWN_EX: UInt32 = 22
        public static let F_SETOWN_EX: UInt32 = 21
        public static let F_SETLKW64: UInt32 = 19
        public static let F_SETLK64: UInt32 = 18
        public static let F_GETLK64: UInt32 = 17
        public static let F_GETSIG: UInt32 = 15
        public static let F_SETSIG: UInt32 = 13
        public static let F_GETOWN: UInt32 = 12
        public static let F_SETOWN: UInt32 = 10
        public static let F_SETLKW: UInt32 = 9
        public static let F_SETLK: UInt32 = 8
        public static let F_GETLK: UInt32 = 6
        public static let F_SETFL: UInt32 = 5
        public static let F_GETFL: UInt32 = 4
        public static let F_SETFD: UInt32 = 3
        public static let F_GETFD: UInt32 = 2
        public static let F_DUPFD: UInt32 = 1
        public static let F_OFD_GETLK: UInt32 = 30
        public static let F_OFD_SETLK: UInt32 = 31
        public static let F_OFD_SETLKW: UInt32 = 32
        public static let UNKNOWN: UInt32 = 0
    }
    public enum SockoptLevels {
        public static let SOL_SOCKET: UInt32 = 1
        public static let SOL_TCP: UInt32 = 2
        public static let UNKNOWN: UInt32 = 0
    }
    public enum SockoptOptions {
        public static let SO_COOKIE: UInt32 = 53
        public static let SO_MEMINFO: UInt32 = 52
        public static let SO_PEERGROUPS: UInt32 = 51
        public static let SO_ATTACH_BPF: UInt32 = 50
        public static let SO_INCOMING_CPU: UInt32 = 49
        public static let SO_BPF_EXTENSIONS: UInt32 = 48
        public static let SO_MAX_PACING_RATE: UInt32 = 47
        public static let SO_BUSY_POLL: UInt32 = 46
        public static let SO_SELECT_ERR_QUEUE: UInt32 = 45
        public static let SO_LOCK_FILTER: UInt32 = 44
        public static let SO_NOFCS: UInt32 = 43
        public static let SO_PEEK_OFF: UInt32 = 42
        public static let SO_WIFI_STATUS: UInt32 = 41
        public static let SO_RXQ_OVFL: UInt32 = 40
        public static let SO_DOMAIN: UInt32 = 39
        public static let SO_PROTOCOL: UInt32 = 38
        public static let SO_TIMESTAMPING: UInt32 = 37
        public static let SO_MARK: UInt32 = 36
        public static let SO_TIMESTAMPNS: UInt32 = 35
        public static let SO_PASSSEC: UInt32 = 34
        public static let SO_PEERSEC: UInt32 = 31
        public static let SO_ACCEPTCONN: UInt32 = 30
        public static let SO_TIMESTAMP: UInt32 = 29
        public static let SO_PEERNAME: UInt32 = 28
        public static let SO_DETACH_FILTER: UInt32 = 27
        public static let SO_ATTACH_FILTER: UInt32 = 26
        public static let SO_BINDTODEVICE: UInt32 = 25
        public static let SO_SECURITY_ENCRYPTION_NETWORK: UInt32 = 24
        public static let SO_SECURITY_ENCRYPTION_TRANSPORT: UInt32 = 23
        public static let SO_SECURITY_AUTHENTICATION: UInt32 = 22
        public static let SO_SNDTIMEO: UInt32 = 21
        public static let SO_RCVTIMEO: UInt32 = 20
        public static let SO_SNDLOWAT: UInt32 = 19
        public static let SO_RCVLOWAT: UInt32 = 18
        public static let SO_PEERCRED: UInt32 = 17
        public static let SO_PASSCRED: UInt32 = 16
        public static let SO_REUSEPORT: UInt32 = 15
        public static let SO_BSDCOMPAT: UInt32 = 14
        public static let SO_LINGER: UInt32 = 13
        public static let SO_PRIORITY: UInt32 = 12
        public static let SO_NO_CHECK: UInt32 = 11
        public static let SO_OOBINLINE: UInt32 = 10
        public static let SO_KEEPALIVE: UInt32 = 9
        public static let SO_RCVBUFFORCE: UInt32 = 33
        public static let SO_SNDBUFFORCE: UInt32 = 32
        public static let SO_RCVBUF: UInt32 = 8
        public static let SO_SNDBUF: UInt32 = 7
        public static let SO_BROADCAST: UInt32 = 6
        public static let SO_DONTROUTE: UInt32 = 5
        public static let SO_ERROR: UInt32 = 4
        public static let SO_TYPE: UInt32 = 3
        public static let SO_REUSEADDR: UInt32 = 2
        public static let SO_DEBUG: UInt32 = 1
        public static let UNKNOWN: UInt32 = 0
    }
    public enum PtraceRequests {
        public static let PTRACE_SINGLEBLOCK: UInt32 = 38
        public static let PTRACE_SYSEMU_SINGLESTEP: UInt32 = 37
        public static let PTRACE_SYSEMU: UInt32 = 36
        public static let PTRACE_ARCH_PRCTL: UInt32 = 35
        public static let PTRACE_SET_THREAD_AREA: UInt32 = 34
        public static let PTRACE_GET_THREAD_AREA: UInt32 = 33
        public static let PTRACE_OLDSETOPTIONS: UInt32 = 32
        public static let PTRACE_SETFPXREGS: UInt32 = 31
        public static let PTRACE_GETFPXREGS: UInt32 = 30
        public static let PTRACE_SETFPREGS: UInt32 = 29
        public static let PTRACE_GETFPREGS: UInt32 = 28
        public static let PTRACE_SETREGS: UInt32 = 27
        public static let PTRACE_GETREGS: UInt32 = 26
        public static let PTRACE_SETSIGMASK: UInt32 = 25
        public static let PTRACE_GETSIGMASK: UInt32 = 24
        public static let PTRACE_PEEKSIGINFO: UInt32 = 23
        public static let PTRACE_LISTEN: UInt32 = 22
        public static let PTRACE_INTERRUPT: UInt32 = 21
        public static let PTRACE_SEIZE: UInt32 = 20
        public static let PTRACE_SETREGSET: UInt32 = 19
        public static let PTRACE_GETREGSET: UInt32 = 18
        public static let PTRACE_SETSIGINFO: UInt32 = 17
        public static let PTRACE_GETSIGINFO: UInt32 = 16
        public static let PTRACE_GETEVENTMSG: UInt32 = 15
        public static let PTRACE_SETOPTIONS: UInt32 = 14
        public static let PTRACE_SYSCALL: UInt32 = 13
        public static let PTRACE_DETACH: UInt32 = 12
        public static let PTRACE_ATTACH: UInt32 = 11
        public static let PTRACE_SINGLESTEP: UInt32 = 10
        public static let PTRACE_KILL: UInt32 = 9
        public static let PTRACE_CONT: UInt32 = 8
        public static let PTRACE_POKEUSR: UInt32 = 7
        public static let PTRACE_POKEDATA: UInt32 = 6
        public static let PTRACE_POKETEXT: UInt32 = 5
        public static let PTRACE_PEEKUSR: UInt32 = 4
        public static let PTRACE_PEEKDATA: UInt32 = 3
        public static let PTRACE_PEEKTEXT: UInt32 = 2
        public static let PTRACE_TRACEME: UInt32 = 1
        public static let PTRACE_UNKNOWN: UInt32 = 0
    }
    public enum ProtFlags {
        public static let PROT_READ: UInt32 = 1
        public static let PROT_WRITE: UInt32 = 2
        public static let PROT_EXEC: UInt32 = 4
        public static let PROT_SEM: UInt32 = 8
        public static let PROT_GROWSDOWN: UInt32 = 16
        public static let PROT_GROWSUP: UInt32 = 32
        public static let PROT_SAO: UInt32 = 64
        public static let PROT_NONE: UInt32 = 0
    }
    public enum MmapFlags {
        public static let MAP_SHARED: UInt32 = 1
        public static let MAP_PRIVATE: UInt32 = 2
        public static let MAP_FIXED: UInt32 = 4
        public static let MAP_ANONYMOUS: UInt32 = 8
        public static let MAP_32BIT: UInt32 = 16
        public static let MAP_RENAME: UInt32 = 32
        public static let MAP_NORESERVE: UInt32 = 64
        public static let MAP_POPULATE: UInt32 = 128
        public static let MAP_NONBLOCK: UInt32 = 256
        public static let MAP_GROWSDOWN: UInt32 = 512
        public static let MAP_DENYWRITE: UInt32 = 1024
        public static let MAP_EXECUTABLE: UInt32 = 2048
        public static let MAP_INHERIT: UInt32 = 4096
        public static let MAP_FILE: UInt32 = 8192
        public static let MAP_LOCKED: UInt32 = 16384
    }
    public enum SpliceFlags {
        public static let SPLICE_F_MOVE: UInt32 = 1
        public static let SPLICE_F_NONBLOCK: UInt32 = 2
        public static let SPLICE_F_MORE: UInt32 = 4
        public static let SPLICE_F_GIFT: UInt32 = 8
    }
    public enum QuotactlDqiFlags {
        public static let DQF_NONE: UInt32 = 1
        public static let V1_DQF_RSQUASH: UInt32 = 2
    }
    public enum QuotactlCmds {
        public static let Q_QUOTAON: UInt32 = 1
        public static let Q_QUOTAOFF: UInt32 = 2
        public static let Q_GETFMT: UInt32 = 4
        public static let Q_GETINFO: UInt32 = 8
        public static let Q_SETINFO: UInt32 = 16
        public static let Q_GETQUOTA: UInt32 = 32
        public static let Q_SETQUOTA: UInt32 = 64
        public static let Q_SYNC: UInt32 = 128
        public static let Q_XQUOTAON: UInt32 = 256
        public static let Q_XQUOTAOFF: UInt32 = 512
        public static let Q_XGETQUOTA: UInt32 = 1024
        public static let Q_XSETQLIM: UInt32 = 2048
        public static let Q_XGETQSTAT: UInt32 = 4096
        public static let Q_XQUOTARM: UInt32 = 8192
        public static let Q_XQUOTASYNC: UInt32 = 16384
    }
    public enum QuotactlTypes {
        public static let USRQUOTA: UInt32 = 1
        public static let GRPQUOTA: UInt32 = 2
    }
    public enum QuotactlQuotaFmts {
        public static let QFMT_NOT_USED: UInt32 = 1
        public static let QFMT_VFS_OLD: UInt32 = 2
        public static let QFMT_VFS_V0: UInt32 = 4
        public static let QFMT_VFS_V1: UInt32 = 8
    }
    public enum SemopFlags {
        public static let IPC_NOWAIT: UInt32 = 1
        public static let SEM_UNDO: UInt32 = 2
    }
    public enum SemgetFlags {
        public static let IPC_EXCL: UInt32 = 16384
        public static let IPC_CREAT: UInt32 = 8192
    }
    public enum SemctlCommands {
        public static let IPC_STAT: UInt32 = 1
        public static let IPC_SET: UInt32 = 2
        public static let IPC_RMID: UInt32 = 4
        public static let IPC_INFO: UInt32 = 8
        public static let SEM_INFO: UInt32 = 16
        public static let SEM_STAT: UInt32 = 32
        public static let GETALL: UInt32 = 64
        public static let GETNCNT: UInt32 = 128
        public static let GETPID: UInt32 = 256
        public static let GETVAL: UInt32 = 512
        public static let GETZCNT: UInt32 = 1024
        public static let SETALL: UInt32 = 2048
        public static let SETVAL: UInt32 = 4096
    }
    public enum AccessFlags {
        public static let F_OK: UInt32 = 0
        public static let R_OK: UInt32 = 4
        public static let W_OK: UInt32 = 2
        public static let X_OK: UInt32 = 1
    }
    public enum PfFlags {
        public static let PROTECTION_VIOLATION: UInt32 = 1
        public static let PAGE_NOT_PRESENT: UInt32 = 2
        public static let WRITE_ACCESS: UInt32 = 4
        public static let READ_ACCESS: UInt32 = 8
        public static let USER_FAULT: UInt32 = 16
        public static let SUPERVISOR_FAULT: UInt32 = 32
        public static let RESERVED_PAGE: UInt32 = 64
        public static let INSTRUCTION_FETCH: UInt32 = 128
    }
    public enum UnlinkatFlags {
        public static let AT_REMOVEDIR: UInt32 = 512
    }
    public enum LinkatFlags {
        public static let AT_SYMLINK_FOLLOW: UInt32 = 1024
        public static let AT_EMPTY_PATH: UInt32 = 4096
    }
    public enum NewfstatatFlags {
        public static let AT_EMPTY_PATH: UInt32 = 4096
        public static let AT_NO_AUTOMOUNT: UInt32 = 2048
        public static let AT_SYMLINK_NOFOLLOW: UInt32 = 256
    }
    public enum ChmodMode {
        public static let S_IXOTH: UInt32 = 1
        public static let S_IWOTH: UInt32 = 2
        public static let S_IROTH: UInt32 = 4
        public static let S_IXGRP: UInt32 = 8
        public static let S_IWGRP: UInt32 = 16
        public static let S_IRGRP: UInt32 = 32
        public static let S_IXUSR: UInt32 = 64
        public static let S_IWUSR: UInt32 = 128
        public static let S_IRUSR: UInt32 = 256
        public static let S_ISVTX: UInt32 = 512
        public static let S_ISGID: UInt32 = 1024
        public static let S_ISUID: UInt32 = 2048
    }
    public enum FchownatFlags {
        public static let AT_SYMLINK_NOFOLLOW: UInt32 = 1024
        public static let AT_EMPTY_PATH: UInt32 = 4096
    }
    public enum Renameat2Flags {
        public static let RENAME_NOREPLACE: UInt32 = 1
        public static let RENAME_EXCHANGE: UInt32 = 2
        public static let RENAME_WHITEOUT: UInt32 = 4
    }
    public enum Openat2Flags {
        public static let RESOLVE_BENEATH: UInt32 = 1
        public static let RESOLVE_IN_ROOT: UInt32 = 2
        public static let RESOLVE_NO_MAGICLINKS: UInt32 = 4
        public static let RESOLVE_NO_SYMLINKS: UInt32 = 8
        public static let RESOLVE_NO_XDEV: UInt32 = 16
        public static let RESOLVE_CACHED: UInt32 = 32
    }
    public enum ExecveFlags {
        public static let EXE_WRITABLE: UInt32 = 1
        public static let EXE_UPPER_LAYER: UInt32 = 2
        public static let EXE_FROM_MEMFD: UInt32 = 4
        public static let EXE_LOWER_LAYER: UInt32 = 8
    }
    public enum ExecveatFlags {
        public static let AT_EMPTY_PATH: UInt32 = 1
        public static let AT_SYMLINK_NOFOLLOW: UInt32 = 2
    }
    public enum IoUringSetupFlags {
        public static let IORING_SETUP_IOPOLL: UInt32 = 1
        public static let IORING_SETUP_SQPOLL: UInt32 = 2
        public static let IORING_SQ_NEED_WAKEUP: UInt32 = 4
        public static let IORING_SETUP_SQ_AFF: UInt32 = 8
        public static let IORING_SETUP_CQSIZE: UInt32 = 16
        public static let IORING_SETUP_CLAMP: UInt32 = 32
        public static let IORING_SETUP_ATTACH_RW: UInt32 = 64
        public static let IORING_SETUP_R_DISABLED: UInt32 = 128
    }
    public enum IoUringSetupFeats {
        public static let IORING_FEAT_SINGLE_MMAP: UInt32 = 1
        public static let IORING_FEAT_NODROP: UInt32 = 2
        public static let IORING_FEAT_SUBMIT_STABLE: UInt32 = 4
        public static let IORING_FEAT_RW_CUR_POS: UInt32 = 8
        public static let IORING_FEAT_CUR_PERSONALITY: UInt32 = 16
        public static let IORING_FEAT_FAST_POLL: UInt32 = 32
        public static let IORING_FEAT_POLL_32BITS: UInt32 = 64
        public static let IORING_FEAT_SQPOLL_NONFIXED: UInt32 = 128
        public static let IORING_FEAT_ENTER_EXT_ARG: UInt32 = 256
        public static let IORING_FEAT_NATIVE_WORKERS: UInt32 = 512
        public static let IORING_FEAT_RSRC_TAGS: UInt32 = 1024
    }
    public enum IoUringEnterFlags {
        public static let IORING_ENTER_GETEVENTS: UInt32 = 1
        public static let IORING_ENTER_SQ_WAKEUP: UInt32 = 2
        public static let IORING_ENTER_SQ_WAIT: UInt32 = 4
        public static let IORING_ENTER_EXT_ARG: UInt32 = 8
    }
    public enum IoUringRegisterOpcodes {
        public static let IORING_REGISTER_BUFFERS: UInt32 = 0
        public static let IORING_UNREGISTER_BUFFERS: UInt32 = 1
        public static let IORING_REGISTER_FILES: UInt32 = 2
        public static let IORING_UNREGISTER_FILES: UInt32 = 3
        public static let IORING_REGISTER_EVENTFD: UInt32 = 4
        public static let IORING_UNREGISTER_EVENTFD: UInt32 = 5
        public static let IORING_REGISTER_FILES_UPDATE: UInt32 = 6
        public static let IORING_REGISTER_EVENTFD_ASYNC: UInt32 = 7
        public static let IORING_REGISTER_PROBE: UInt32 = 8
        public static let IORING_REGISTER_PERSONALITY: UInt32 = 9
        public static let IORING_UNREGISTER_PERSONALITY: UInt32 = 10
        public static let IORING_REGISTER_RESTRICTIONS: UInt32 = 11
        public static let IORING_REGISTER_ENABLE_RINGS: UInt32 = 12
        public static let IORING_REGISTER_FILES2: UInt32 = 13
        public static let IORING_REGISTER_FILES_UPDATE2: UInt32 = 14
        public static let IORING_REGISTER_BUFFERS2: UInt32 = 15
        public static let IORING_REGISTER_BUFFERS_UPDATE: UInt32 = 16
        public static let IORING_REGISTER_IOWQ_AFF: UInt32 = 17
        public static let IORING_UNREGISTER_IOWQ_AFF: UInt32 = 18
        public static let IORING_REGISTER_IOWQ_MAX_WORKERS: UInt32 = 19
        public static let IORING_REGISTER_RING_FDS: UInt32 = 20
        public static let IORING_UNREGISTER_RING_FDS: UInt32 = 21
    }
    public enum MlockallFlags {
        public static let MCL_CURRENT: UInt32 = 1
        public static let MCL_FUTURE: UInt32 = 2
        public static let MCL_ONFAULT: UInt32 = 4
    }
    public enum Mlock2Flags {
        public static let MLOCK_ONFAULT: UInt32 = 1
    }
    public enum FsconfigCmds {
        public static let FSCONFIG_SET_FLAG: UInt32 = 0
        public static let FSCONFIG_SET_STRING: UInt32 = 1
        public static let FSCONFIG_SET_BINARY: UInt32 = 2
        public static let FSCONFIG_SET_PATH: UInt32 = 3
        public static let FSCONFIG_SET_PATH_EMPTY: UInt32 = 4
        public static let FSCONFIG_SET_FD: UInt32 = 5
        public static let FSCONFIG_CMD_CREATE: UInt32 = 6
        public static let FSCONFIG_CMD_RECONFIGURE: UInt32 = 7
    }
    public enum EpollCreate1Flags {
        public static let EPOLL_CLOEXEC: UInt32 = 1
    }
    public enum PrctlOptions {
        public static let PR_GET_DUMPABLE: UInt32 = 3
        public static let PR_SET_DUMPABLE: UInt32 = 4
        public static let PR_GET_KEEPCAPS: UInt32 = 7
        public static let PR_SET_KEEPCAPS: UInt32 = 8
        public static let PR_SET_NAME: UInt32 = 15
        public static let PR_GET_NAME: UInt32 = 16
        public static let PR_GET_SECCOMP: UInt32 = 21
        public static let PR_SET_SECCOMP: UInt32 = 22
        public static let PR_CAPBSET_READ: UInt32 = 23
        public static let PR_CAPBSET_DROP: UInt32 = 24
        public static let PR_GET_SECUREBITS: UInt32 = 27
        public static let PR_SET_SECUREBITS: UInt32 = 28
        public static let PR_MCE_KILL: UInt32 = 33
        public static let PR_SET_MM: UInt32 = 35
        public static let PR_SET_CHILD_SUBREAPER: UInt32 = 36
        public static let PR_GET_CHILD_SUBREAPER: UInt32 = 37
        public static let PR_SET_NO_NEW_PRIVS: UInt32 = 38
        public static let PR_GET_NO_NEW_PRIVS: UInt32 = 39
        public static let PR_GET_TID_ADDRESS: UInt32 = 40
        public static let PR_SET_THP_DISABLE: UInt32 = 41
        public static let PR_GET_THP_DISABLE: UInt32 = 42
        public static let PR_CAP_AMBIENT: UInt32 = 47
    }
    public enum KeyctlOperations {
        public static let KEYCTL_GET_KEYRING_ID: UInt32 = 0
        public static let KEYCTL_JOIN_SESSION_KEYRING: UInt32 = 1
        public static let KEYCTL_UPDATE: UInt32 = 2
        public static let KEYCTL_REVOKE: UInt32 = 3
        public static let KEYCTL_CHOWN: UInt32 = 4
        public static let KEYCTL_SETPERM: UInt32 = 5
        public static let KEYCTL_DESCRIBE: UInt32 = 6
        public static let KEYCTL_CLEAR: UInt32 = 7
        public static let KEYCTL_LINK: UInt32 = 8
        public static let KEYCTL_UNLINK: UInt32 = 9
        public static let KEYCTL_SEARCH: UInt32 = 10
        public static let KEYCTL_READ: UInt32 = 11
        public static let KEYCTL_INSTANTIATE: UInt32 = 12
        public static let KEYCTL_NEGATE: UInt32 = 13
        public static let KEYCTL_SET_REQKEY_KEYRING: UInt32 = 14
        public static let KEYCTL_SET_TIMEOUT: UInt32 = 15
        public static let KEYCTL_ASSUME_AUTHORITY: UInt32 = 16
        public static let KEYCTL_GET_SECURITY: UInt32 = 17
        public static let KEYCTL_SESSION_TO_PARENT: UInt32 = 18
        public static let KEYCTL_REJECT: UInt32 = 19
        public static let KEYCTL_INSTANTIATE_IOV: UInt32 = 20
        public static let KEYCTL_INVALIDATE: UInt32 = 21
        public static let KEYCTL_GET_PERSISTENT: UInt32 = 22
        public static let KEYCTL_DH_COMPUTE: UInt32 = 23
        public static let KEYCTL_PKEY_QUERY: UInt32 = 24
        public static let KEYCTL_PKEY_ENCRYPT: UInt32 = 25
        public static let KEYCTL_PKEY_DECRYPT: UInt32 = 26
        public static let KEYCTL_PKEY_SIGN: UInt32 = 27
        public static let KEYCTL_PKEY_VERIFY: UInt32 = 28
        public static let KEYCTL_RESTRICT_KEYRING: UInt32 = 29
        public static let KEYCTL_MOVE: UInt32 = 30
        public static let KEYCTL_CAPABILITIES: UInt32 = 31
        public static let KEYCTL_WATCH_KEY: UInt32 = 32
    }
    public enum MemfdCreateFlags {
        public static let MFD_CLOEXEC: UInt32 = 1
        public static let MFD_ALLOW_SEALING: UInt32 = 2
        public static let MFD_HUGETLB: UInt32 = 4
    }
    public enum PidfdOpenFlags {
        public static let PIDFD_NONBLOCK: UInt32 = 1
    }
    public enum MknodMode {
        public static let S_IXOTH: UInt32 = 1
        public static let S_IWOTH: UInt32 = 2
        public static let S_IROTH: UInt32 = 4
        public static let S_IXGRP: UInt32 = 8
        public static let S_IWGRP: UInt32 = 16
        public static let S_IRGRP: UInt32 = 32
        public static let S_IXUSR: UInt32 = 64
        public static let S_IWUSR: UInt32 = 128
        public static let S_IRUSR: UInt32 = 256
        public static let S_ISVTX: UInt32 = 512
        public static let S_ISGID: UInt32 = 1024
        public static let S_ISUID: UInt32 = 2048
        public static let S_IFREG: UInt32 = 32768
        public static let S_IFCHR: UInt32 = 8192
        public static let S_IFBLK: UInt32 = 24576
        public static let S_IFIFO: UInt32 = 4096
        public static let S_IFSOCK: UInt32 = 49152
    }
    public enum BpfCommands {
        public static let BPF_MAP_CREATE: UInt32 = 0
        public static let BPF_MAP_LOOKUP_ELEM: UInt32 = 1
        public static let BPF_MAP_UPDATE_ELEM: UInt32 = 2
        public static let BPF_MAP_DELETE_ELEM: UInt32 = 3
        public static let BPF_MAP_GET_NEXT_KEY: UInt32 = 4
        public static let BPF_PROG_LOAD: UInt32 = 5
        public static let BPF_OBJ_PIN: UInt32 = 6
        public static let BPF_OBJ_GET: UInt32 = 7
        public static let BPF_PROG_ATTACH: UInt32 = 8
        public static let BPF_PROG_DETACH: UInt32 = 9
        public static let BPF_PROG_TEST_RUN: UInt32 = 10
        public static let BPF_PROG_RUN: UInt32 = 10
        public static let BPF_PROG_GET_NEXT_ID: UInt32 = 11
        public static let BPF_MAP_GET_NEXT_ID: UInt32 = 12
        public static let BPF_PROG_GET_FD_BY_ID: UInt32 = 13
        public static let BPF_MAP_GET_FD_BY_ID: UInt32 = 14
        public static let BPF_OBJ_GET_INFO_BY_FD: UInt32 = 15
        public static let BPF_PROG_QUERY: UInt32 = 16
        public static let BPF_RAW_TRACEPOINT_OPEN: UInt32 = 17
        public static let BPF_BTF_LOAD: UInt32 = 18
        public static let BPF_BTF_GET_FD_BY_ID: UInt32 = 19
        public static let BPF_TASK_FD_QUERY: UInt32 = 20
        public static let BPF_MAP_LOOKUP_AND_DELETE_ELEM: UInt32 = 21
        public static let BPF_MAP_FREEZE: UInt32 = 22
        public static let BPF_BTF_GET_NEXT_ID: UInt32 = 23
        public static let BPF_MAP_LOOKUP_BATCH: UInt32 = 24
        public static let BPF_MAP_LOOKUP_AND_DELETE_BATCH: UInt32 = 25
        public static let BPF_MAP_UPDATE_BATCH: UInt32 = 26
        public static let BPF_MAP_DELETE_BATCH: UInt32 = 27
        public static let BPF_LINK_CREATE: UInt32 = 28
        public static let BPF_LINK_UPDATE: UInt32 = 29
        public static let BPF_LINK_GET_FD_BY_ID: UInt32 = 30
        public static let BPF_LINK_GET_NEXT_ID: UInt32 = 31
        public static let BPF_ENABLE_STATS: UInt32 = 32
        public static let BPF_ITER_CREATE: UInt32 = 33
        public static let BPF_LINK_DETACH: UInt32 = 34
        public static let BPF_PROG_BIND_MAP: UInt32 = 35
    }
    public enum DeleteModuleFlags {
        public static let O_NONBLOCK: UInt32 = 2
        public static let O_TRUNC: UInt32 = 1
    }
    public enum CloseRangeFlags {
        public static let CLOSE_RANGE_UNSHARE: UInt32 = 2
        public static let CLOSE_RANGE_CLOEXEC: UInt32 = 4
    }
    public enum FinitModuleFlags {
        public static let MODULE_INIT_IGNORE_MODVERSIONS: UInt32 = 1
        public static let MODULE_INIT_IGNORE_VERMAGIC: UInt32 = 2
        public static let MODULE_INIT_COMPRESSED_FILE: UInt32 = 4
    }
    public enum AnonInodeFdTypes {
        public static let ANON_INODE_FD_TYPE_UNKNOWN: UInt32 = 0
        public static let ANON_INODE_FD_TYPE_EVENTFD: UInt32 = 1
        public static let ANON_INODE_FD_TYPE_EVENTPOLL: UInt32 = 2
        public static let ANON_INODE_FD_TYPE_INOTIFY: UInt32 = 3
        public static let ANON_INODE_FD_TYPE_SIGNALFD: UInt32 = 4
        public static let ANON_INODE_FD_TYPE_TIMERFD: UInt32 = 5
        public static let ANON_INODE_FD_TYPE_IO_URING: UInt32 = 6
        public static let ANON_INODE_FD_TYPE_USERFAULTFD: UInt32 = 7
        public static let ANON_INODE_FD_TYPE_PIDFD: UInt32 = 8
        public static let ANON_INODE_FD_TYPE_BPF_MAP: UInt32 = 9
        public static let ANON_INODE_FD_TYPE_BPF_PROG: UInt32 = 10
        public static let ANON_INODE_FD_TYPE_BPF_LINK: UInt32 = 11
        public static let ANON_INODE_FD_TYPE_BPF_ITER: UInt32 = 12
        public static let ANON_INODE_FD_TYPE_PERF_EVENT: UInt32 = 13
    }
}
