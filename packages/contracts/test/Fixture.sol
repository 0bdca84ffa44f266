// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC5267} from "@openzeppelin/contracts/interfaces/IERC5267.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {DevnetToken} from "../contracts/DevnetToken.sol";
import {IEpochs} from "../contracts/interfaces/IEpochs.sol";
import {IHacaSettlement} from "../contracts/interfaces/IHacaSettlement.sol";
import {ISettlementParameters} from "../contracts/interfaces/ISettlementParameters.sol";
import {WordTree} from "../contracts/libraries/WordTree.sol";
import {vm} from "./Vm.sol";

/// @notice A deployment with three verifiers and one node, and the means to settle epochs in it.
abstract contract Fixture {
    uint64 internal constant TOKEN = 1e6;
    uint64 internal constant BOND = 10 * TOKEN;
    uint64 internal constant STAKE = 100 * TOKEN;
    uint256 internal constant CLIENT_KEY = 77;
    uint32 internal constant UNBONDING = 30;
    uint64 internal constant GENESIS = 1_000_000;
    uint256 internal constant VERIFIERS = 3;
    /// @dev Node 0 serves; verifiers are nodes 1 to 3 in seats 0 to 2.
    uint32 internal constant SERVER = 0;
    address internal constant OWNER = address(0xA11CE);
    address internal constant CLIENT = address(0xB0B);
    address internal constant SETTLER = address(0x5E771E);
    address internal constant GUARDIAN = address(0x6A4D);
    address internal constant PAYOUT = address(0xFEE);

    DevnetToken internal token;
    IHacaSettlement internal settlement;
    bytes32[] internal noProof;
    uint256[] internal noWords;

    function deploy() internal {
        vm.chainId(31337);
        vm.warp(GENESIS);
        token = new DevnetToken(1e18);
        settlement = create(defaults());
        for (uint160 i = 0; i < 3; ++i) {
            address who = [OWNER, CLIENT, SETTLER][i];
            token.transfer(who, 1e15);
            vm.prank(who);
            token.approve(address(settlement), type(uint256).max);
        }
        register(workKey(0), 2, bytes32(0));
        for (uint256 i = 0; i < VERIFIERS; ++i) {
            register(workKey(i + 1), 4, seedAt(i, 0));
        }
        vm.prank(OWNER);
        settlement.bondSettler(SETTLER, BOND);
    }

    /// @dev By its artifact, so that the tests do not compile the contract once more each.
    function create(ISettlementParameters.Parameters memory p) internal returns (IHacaSettlement deployed) {
        address judge = createCode(vm.getCode("FraudJudge.sol:FraudJudge"));
        bytes memory code = vm.getCode("HacaSettlement.sol:HacaSettlement");
        return IHacaSettlement(createCode(abi.encodePacked(code, abi.encode(p, judge))));
    }

    function createCode(bytes memory code) internal returns (address deployed) {
        assembly ("memory-safe") {
            deployed := create(0, add(code, 0x20), mload(code))
            if iszero(deployed) {
                returndatacopy(0, 0, returndatasize())
                revert(0, returndatasize())
            }
        }
    }

    function defaults() internal view returns (ISettlementParameters.Parameters memory) {
        return ISettlementParameters.Parameters({
            token: address(token),
            guardian: GUARDIAN,
            genesis: GENESIS,
            epochSeconds: 10,
            revealSeconds: 2,
            postTimeoutSeconds: 3,
            windowSeconds: 5,
            showSeconds: 2,
            unbondingSeconds: UNBONDING,
            quorum: 2,
            marketShare: 500,
            verificationShare: 1000,
            minStake: STAKE,
            settlerBond: BOND
        });
    }

    function workKey(uint256 i) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode("work key", i)));
    }

    function register(uint256 key, uint8 roles, bytes32 seed) internal returns (uint32 node) {
        return registerFor(OWNER, key, roles, seed);
    }

    function registerFor(address owner, uint256 key, uint8 roles, bytes32 seed) internal returns (uint32 node) {
        bytes memory consent = signConsent(key, owner);
        vm.prank(owner);
        node = settlement.registerNode(vm.addr(key), PAYOUT, roles, STAKE, seed, 0, consent);
    }

    function signConsent(uint256 key, address owner) internal view returns (bytes memory) {
        bytes32 typeHash = keccak256("NodeConsent(address owner,address workKey)");
        return signDigest(key, typed(keccak256(abi.encode(typeHash, owner, vm.addr(key)))));
    }

    function signDigest(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function typed(bytes32 structHash) internal view returns (bytes32) {
        (, string memory name, string memory version, uint256 chainId, address verifying,,) =
            IERC5267(address(settlement)).eip712Domain();
        bytes32 typeHash =
            keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
        bytes32 separator =
            keccak256(abi.encode(typeHash, keccak256(bytes(name)), keccak256(bytes(version)), chainId, verifying));
        return MessageHashUtils.toTypedDataHash(separator, structHash);
    }

    /// @dev The last of 64 links hashes down to the anchor at epoch 0.
    function seedAt(uint256 seat, uint32 epoch) internal pure returns (bytes32 link) {
        link = keccak256(abi.encode("seed", seat));
        for (uint256 i = epoch; i < 64; ++i) {
            link = keccak256(abi.encode(link));
        }
    }

    function openLane(uint64 deposit) internal returns (uint32 lane) {
        vm.prank(CLIENT);
        lane = settlement.openLanes(1, deposit, TOKEN);
    }

    /// @dev Of somebody who signs vouchers.
    function openSignedLane(uint64 deposit) internal returns (uint32 lane) {
        address client = vm.addr(CLIENT_KEY);
        token.transfer(client, deposit + TOKEN);
        vm.startPrank(client);
        token.approve(address(settlement), type(uint256).max);
        lane = settlement.openLanes(1, deposit, TOKEN);
        vm.stopPrank();
    }

    function signStruct(uint256 key, bytes32 structHash) internal view returns (bytes memory) {
        return signDigest(key, typed(structHash));
    }

    /// @dev The other signature that a curve gives for the same message and key.
    function malleated(bytes memory signature) internal pure returns (bytes memory) {
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        (bytes32 r, uint256 s) = (bytes32(0), 0);
        assembly ("memory-safe") {
            r := mload(add(signature, 0x20))
            s := mload(add(signature, 0x40))
        }
        uint8 v = uint8(signature[64]) == 27 ? 28 : 27;
        return abi.encodePacked(r, order - s, v);
    }

    function word(uint256 group, uint256 d0, uint256 d1, uint256 d2, uint256 d3) internal pure returns (uint256) {
        return (group << 224) | (d3 << 168) | (d2 << 112) | (d1 << 56) | d0;
    }

    function list(uint256 only) internal pure returns (uint256[] memory words) {
        words = new uint256[](1);
        words[0] = only;
    }

    /// @dev The tree as settlers build it.
    function rootOf(uint256[] memory words) internal pure returns (bytes32) {
        if (words.length == 0) return bytes32(0);
        uint256 width = 1 << WordTree.depthOf(words.length);
        bytes32[] memory level = new bytes32[](width);
        for (uint256 i = 0; i < words.length; ++i) {
            level[i] = WordTree.leafHash(words[i]);
        }
        for (; width > 1; width /= 2) {
            for (uint256 i = 0; i < width / 2; ++i) {
                level[i] = keccak256(abi.encode(level[2 * i], level[2 * i + 1]));
            }
        }
        return level[0];
    }

    function headerFor(uint32 epoch, uint64 total, uint256[] memory debits, uint256[] memory credits)
        internal
        view
        returns (IEpochs.Header memory header)
    {
        (, , bytes32 previous) = settlement.lastPosted();
        header.epoch = epoch;
        header.count = 1;
        header.total = total;
        header.dWords = uint32(debits.length);
        header.pWords = uint32(credits.length);
        header.dRoot = rootOf(debits);
        header.pRoot = rootOf(credits);
        header.revealsHash = keccak256("");
        header.previous = previous;
    }

    function hashOf(IEpochs.Header memory header) internal pure returns (bytes32) {
        bytes32 typeHash = keccak256(
            "EpochHeader(uint32 epoch,uint32 count,uint32 vCount,uint64 total,uint32 dWords,uint32 pWords,bytes32 nRoot,bytes32 cRoot,bytes32 vRoot,bytes32 dRoot,bytes32 pRoot,bytes32 revealsHash,bytes32 fileHash,bytes32 previous)"
        );
        return keccak256(abi.encode(typeHash, header));
    }

    /// @dev By seats 0 to `count` − 1.
    function signatures(IEpochs.Header memory header, uint256 count) internal view returns (bytes memory all) {
        bytes32 digest = typed(hashOf(header));
        for (uint256 i = 0; i < count; ++i) {
            all = abi.encodePacked(all, uint8(i), signDigest(workKey(i + 1), digest));
        }
    }

    function warpToPostable(uint32 epoch) internal {
        uint256 time = GENESIS + (uint256(epoch) + 1) * 10 + 2;
        if (vm.getBlockTimestamp() < time) vm.warp(time);
    }

    function post(IEpochs.Header memory header) internal {
        warpToPostable(header.epoch);
        bytes memory quorum = signatures(header, 2);
        vm.prank(SETTLER);
        settlement.post(header, "", quorum);
    }

    function warpPastWindow() internal {
        vm.warp(vm.getBlockTimestamp() + 5);
    }

    /// @dev Debits lane 0 and credits the server, in one epoch.
    function settle(uint32 epoch, uint64 amount) internal {
        uint256[] memory debits = list(word(0, amount, 0, 0, 0));
        uint256[] memory credits = list(word(0, amount, 0, 0, 0));
        IEpochs.Header memory header = headerFor(epoch, amount, debits, credits);
        post(header);
        warpPastWindow();
        settlement.finalise(header, debits, noProof, credits, noProof);
    }
}
